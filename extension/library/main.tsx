import { render } from 'preact';
import { openCorpusDatabase } from '../../src/db/corpus-database.ts';
import { openUserDatabase } from '../../src/db/user-database.ts';
import '../components/base.css';
import { catalogueLanguage, t } from '../platform/localise.ts';
import { ask } from '../platform/messaging.ts';
import { Library } from './Library.tsx';

document.title = t('libraryPageTitle');
document.documentElement.lang = catalogueLanguage();
const root = document.getElementById('root');
if (root)
  render(
    <Library
      openCorpus={openCorpusDatabase}
      openUser={openUserDatabase}
      installCorpus={() => ask('installCorpus', {})}
    />,
    root,
  );
