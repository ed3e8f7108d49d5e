// Keeps the dashboard up to date by its event stream, and says when the connection is lost.

import { receive } from './control.js';
import { connect } from './stream.js';

const card = () => document.getElementById('now-playing');
const banner = document.getElementById('connection');
const announcement = document.getElementById('announcement');
const title = document.title;

// --- Fragments from the server. Morphing keeps the focus, and does not load the cover again.

const parse = (html) => Object.assign(document.createElement('template'), { innerHTML: html }).content;

function morph(before, after) {
	Idiomorph.morph(before, after, { callbacks: { beforeNodeMorphed: morphUnlessImage } });
}

// An image keeps its classes, which say whether it has loaded, unless its address has changed or it is broken.
function morphUnlessImage(before, after) {
	if (before.nodeName !== 'IMG') {
		return true;
	}
	const src = after.getAttribute('src');
	const isBroken = before.complete && before.naturalWidth === 0;
	if (isBroken || before.getAttribute('src') !== src) {
		before.classList.add('absent');
		before.setAttribute('src', src);
	}
	return false;
}

function show(html) {
	const announced = card().dataset.announcement;
	const focused = card().contains(document.activeElement);
	morph(card(), parse(html).getElementById('now-playing'));
	if (focused && !card().contains(document.activeElement)) {
		card().querySelector('.open-spotify')?.focus();
	}
	if (card().dataset.announcement !== announced) {
		announcement.textContent = card().dataset.announcement;
	}
	showTitle();
	document.dispatchEvent(new Event('earshot:playback-changed'));
}

function showTitle() {
	document.title = card().dataset.title ?? title;
}

// The list is the last part of the page. It is missing until it has been loaded once.
function showRecent(html) {
	const before = document.querySelector('.recent');
	const after = parse(html).querySelector('.recent');
	if (before && after) {
		morph(before, after);
	}
	else if (after) {
		document.querySelector('.dashboard').append(after);
	}
	document.dispatchEvent(new Event('earshot:recent-changed'));
}

// --- The connection.

let failures = 0;

function opened() {
	failures = 0;
	banner.hidden = true;
}

// The server ends each stream from time to time, so that one failure is normal. Silence is not.
function lost({ silent }) {
	failures++;
	if ((silent || failures > 1) && banner.hidden) {
		const time = banner.querySelector('time');
		const now = new Date();
		time.dateTime = now.toISOString();
		time.textContent = now.toLocaleTimeString([], { timeStyle: 'short' });
		banner.hidden = false;
	}
}

// If this browser was logged out, the page is redirected to the login.
async function unlessSignedOut(next) {
	const response = await fetch(location.href, { redirect: 'manual' }).catch(() => undefined);
	return response?.type === 'opaqueredirect' ? () => location.assign(banner.dataset.login) : next;
}

function signedOut() {
	stream.close();
	stream.decide(() => unlessSignedOut(stream.open));
}

// --- A hidden page says so when it opens the stream, and closes the stream after a minute, because all tabs of a browser
// share few connections.

const reportDelay = 5000;
const closeDelay = 60_000;

let paused = document.hidden;
let hiddenAt;
let reportTimer;
let closeTimer;

function address() {
	return paused ? undefined : banner.dataset.stream + (document.hidden ? '?hidden=true' : '');
}

function hide() {
	hiddenAt = Date.now();
	reportTimer = setTimeout(stream.open, reportDelay);
	closeTimer = setTimeout(pause, closeDelay);
}

function pause() {
	paused = true;
	stream.close();
}

function resume() {
	const hiddenFor = paused ? Infinity : Date.now() - hiddenAt;
	paused = false;
	clearTimeout(reportTimer);
	clearTimeout(closeTimer);
	if (hiddenFor > reportDelay || stream.isClosed()) {
		stream.open();
	}
	if (hiddenFor > closeDelay) {
		reloadRecent();
	}
}

// The stream sends what plays when it opens, but not what was played recently.
async function reloadRecent() {
	const response = await fetch(location.href).catch(() => undefined);
	if (response?.ok && !response.redirected) {
		showRecent(await response.text().catch(() => ''));
	}
}

document.documentElement.dataset.scripted = '';
showTitle();
const events = {
	playback: ({ data }) => show(data),
	controls: ({ data }) => receive(data),
	recent: ({ data }) => showRecent(data),
	'signed-out': signedOut,
};
const stream = connect({ address, events, opened, lost, refused: () => unlessSignedOut(stream.retry) });
document.addEventListener('visibilitychange', () => (document.hidden ? hide() : resume()));
