import { render } from 'preact';
import { catalogueLanguage } from '../platform/localise.ts';
import { App } from './App.tsx';
import { openCorpus, openUser } from './open-databases.ts';
import '../components/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('sidepanel.html: no #root');
document.documentElement.lang = catalogueLanguage();
render(<App openCorpus={openCorpus} openUser={openUser} />, root);
