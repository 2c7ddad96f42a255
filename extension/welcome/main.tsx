import { render } from 'preact';
import '../components/base.css';
import { catalogueLanguage, t } from '../platform/localise.ts';
import { Welcome } from './Welcome.tsx';

document.title = t('welcomePageTitle');
document.documentElement.lang = catalogueLanguage();
const root = document.getElementById('root');
if (root) render(<Welcome />, root);
