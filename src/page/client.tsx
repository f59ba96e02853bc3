/** In the browser: takes over the markup that is there already. */
import '../events/interpreted.ts';
import { hydrate } from 'preact';
import type { PageData } from '../report/page/page-data.ts';
import { Page } from './page.tsx';
import './style/page.css';

const data = document.getElementById('data');
const root = document.getElementById('page');
// Both are in every page that holds this script.
if (data !== null && root !== null) hydrate(<Page {...(JSON.parse(data.textContent ?? '') as PageData)} />, root);
