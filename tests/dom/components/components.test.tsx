import '../library/fake-browser.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AlignedComparison } from '../../../extension/components/AlignedComparison.tsx';
import { DocumentHeader } from '../../../extension/components/DocumentHeader.tsx';
import { NoteField } from '../../../extension/components/NoteField.tsx';
import { PassageText } from '../../../extension/components/PassageText.tsx';
import { RelatedList } from '../../../extension/components/RelatedList.tsx';
import { Tabs } from '../../../extension/components/Tabs.tsx';
import { UndoToast } from '../../../extension/components/UndoToast.tsx';
import { bundledPack } from '../library/bundled-corpus.ts';
import { cleanUp, seriousFindings, show } from './render.tsx';

afterEach(cleanUp);

function bundled(id: string) {
  const found = bundledPack.documents.find(({ document }) => document.id.startsWith(id));
  if (!found) throw new Error(`${id} is not bundled`);
  return found;
}

describe('Tabs', () => {
  const tabs = [
    { id: 'a', label: 'First', count: 3, countLabel: 'things' },
    { id: 'b', label: 'Second', count: null },
    { id: 'c', label: 'Third', count: null },
  ] as const;

  function Row({
    onSelect,
    current,
  }: {
    onSelect: (id: string) => void;
    current: 'a' | 'b' | 'c';
  }) {
    return <Tabs label="Views" tabs={tabs} current={current} onSelect={onSelect} />;
  }

  it.each([
    ['a', 'ArrowRight', 'b'],
    ['a', 'ArrowLeft', 'c'],
    ['b', 'End', 'c'],
    ['c', 'Home', 'a'],
    ['c', 'ArrowRight', 'a'],
  ] as const)('from %s, %s selects %s and takes the focus there', async (current, key, next) => {
    const onSelect = vi.fn();
    const { root } = show(<Row current={current} onSelect={onSelect} />);
    root.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    await userEvent.keyboard(`{${key}}`);
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(next);
    expect(document.activeElement?.id).toBe(`tab-${next}`);
  });

  it('goes the other way where reading runs from right to left', async () => {
    const onSelect = vi.fn();
    const { root } = show(<Row current="a" onSelect={onSelect} />);
    root.dir = 'rtl';
    root.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(onSelect).toHaveBeenCalledWith('b');
  });

  it('is one stop for the Tab key and says what it counts', () => {
    const { root } = show(<Row current="b" onSelect={() => {}} />);
    const stops = [...root.querySelectorAll('[role=tab]')].map((tab) =>
      tab.getAttribute('tabindex'),
    );
    expect(stops).toEqual(['-1', '0', '-1']);
    expect(root.querySelector('#tab-a')?.textContent).toBe('First3 things');
  });
});

describe('UndoToast', () => {
  it('closes by itself, but not while pointed at', async () => {
    const onClose = vi.fn();
    const { root } = show(
      <UndoToast message="Deleted" onUndo={() => {}} onClose={onClose} shownMs={150} />,
    );
    const toast = root.firstElementChild;
    toast?.dispatchEvent(new PointerEvent('pointerenter'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(onClose).not.toHaveBeenCalled();
    toast?.dispatchEvent(new PointerEvent('pointerleave'));
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
  });

  it('takes back and closes', async () => {
    const [onUndo, onClose] = [vi.fn(), vi.fn()];
    show(<UndoToast message="Deleted" onUndo={onUndo} onClose={onClose} />);
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('NoteField', () => {
  it('stores what was typed after a rest, once', async () => {
    const onNote = vi.fn();
    show(<NoteField note="" onNote={onNote} />);
    await userEvent.fill(page.getByRole('textbox'), 'compare with 2011');
    await expect.poll(() => onNote.mock.calls).toEqual([['compare with 2011']]);
  });

  it('stores what was typed last when it goes away', async () => {
    const onNote = vi.fn();
    const { again } = show(<NoteField note="old" onNote={onNote} />);
    await userEvent.fill(page.getByRole('textbox'), 'new');
    again(null);
    expect(onNote.mock.calls).toEqual([['new']]);
  });

  it('shows a note that was changed elsewhere, and does not store it again', async () => {
    const onNote = vi.fn();
    const { root, again } = show(<NoteField note="old" onNote={onNote} />);
    again(<NoteField note="from the library" onNote={onNote} />);
    expect(root.querySelector('textarea')?.value).toBe('from the library');
    again(null);
    expect(onNote).not.toHaveBeenCalled();
  });
});

describe('DocumentHeader', () => {
  const { document } = bundled('lavrov-2022-04-14');

  it('says who, when and how that is known, where, and who published it', async () => {
    const { root } = show(<DocumentHeader document={document} />);
    const text = root.textContent ?? '';
    for (const part of [
      document.title,
      'Sergey Lavrov',
      '14 April 2022, date inferred',
      document.dateNote,
      'Digital International Relations 2022, MGIMO University, Moscow',
      'news report',
      'not named on the page',
      'address found elsewhere',
    ])
      expect(text).toContain(part);
    expect(await seriousFindings()).toEqual([]);
  });

  it('links to the web without telling it where the reader comes from', () => {
    const { root } = show(<DocumentHeader document={document} />);
    const link = root.querySelector('a');
    expect(link?.href).toBe(document.url);
    expect(link?.rel.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address'])(
    'does not link to %s',
    (url) => {
      const { root } = show(<DocumentHeader document={{ ...document, url }} />);
      expect(root.querySelector('a')).toBeNull();
      expect(root.textContent).toContain('no public address known');
    },
  );

  it('shows a title as text', () => {
    const title = '<img src=x onerror="document.title=1"> & co';
    const { root } = show(<DocumentHeader document={{ ...document, title }} />);
    expect(root.querySelector('h2')?.textContent).toBe(title);
    expect(root.querySelector('img')).toBeNull();
  });
});

describe('PassageText', () => {
  const { document, passages } = bundled('syromolotov-2019');

  it('tells a screen reader whenever the voice changes', () => {
    const passage = passages.find(({ text }) => text.includes('" he said. "'));
    if (!passage) throw new Error('the report has lost a paragraph with two voices');
    const { root } = show(
      <PassageText {...{ passage, document }} voices repeated={[]} level="verbatim" />,
    );
    const text = root.textContent ?? '';
    expect(text).toContain('Oleg Syromolotov, as quoted by TASS: ');
    expect(text).toContain('TASS, reporting: " he said. "Oleg Syromolotov');
  });

  it('marks only the repeated words', () => {
    const passage = passages.find(({ text }) => text.includes('all the states'));
    if (!passage) throw new Error('the report has lost its words');
    const start = passage.start + passage.text.indexOf('all the states');
    const { root } = show(
      <PassageText
        {...{ passage, document }}
        voices={false}
        repeated={[{ start, end: start + 'all the states'.length }]}
        level="altered"
      />,
    );
    expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'all the states',
    ]);
  });
});

describe('AlignedComparison', () => {
  it('shows both sides, marks the departures and names them', async () => {
    const { root } = show(
      <AlignedComparison
        level="altered"
        quoted={false}
        voice="Oleg Syromolotov, as quoted by TASS"
        differences={[
          { kind: 'changed', page: 'countries', source: 'states', negation: false, number: false },
        ]}
        page={[
          { kind: 'same', text: 'all the ' },
          { kind: 'changed', text: 'countries' },
        ]}
        source={[
          { kind: 'context', text: 'where ' },
          { kind: 'same', text: 'all the ' },
          { kind: 'changed', text: 'states' },
        ]}
      />,
    );
    const marks = [...root.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['countries', 'states']);
    const text = root.textContent ?? '';
    expect(text).toContain('reprinted without quotation marks');
    expect(text).toContain('Differs in 1 word');
    expect(text).toContain('“countries” instead of “states”');
    expect(await seriousFindings()).toEqual([]);
  });
});

describe('RelatedList', () => {
  const present = bundled('syromolotov-2019').document;
  const items = ['lavrov-2022-04-14', 'yakovenko-2011', 'tomikhin-2020'].flatMap((id) => {
    const { document, passages } = bundled(id);
    const passage = passages[1];
    return passage
      ? [
          {
            document,
            passage,
            excerpt: passage.text,
            voice: `voice of ${id}`,
            reason: 'same subject',
          },
        ]
      : [];
  });

  it('lists what was said earlier and later, by date', async () => {
    const onOpen = vi.fn();
    const { root } = show(<RelatedList present={present} items={items} onOpen={onOpen} />);
    const headings = [...root.querySelectorAll('h4, time')].map((element) => element.textContent);
    expect(headings).toEqual([
      'Earlier',
      '22 September – 2 November 2011',
      'Later',
      'November – December 2020',
      '14 April 2022',
    ]);
    expect(root.querySelectorAll('svg circle, svg rect')).toHaveLength(4);
    await userEvent.click(page.getByRole('button', { name: /voice of tomikhin/u }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(items[2]);
    expect(await seriousFindings()).toEqual([]);
  });
});
