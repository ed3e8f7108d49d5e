// The dashboard: keeps what is playing up to date, and says when the connection is gone.

import { receive } from './control.js';
import { connect } from './stream.js';

const card = () => document.getElementById('now-playing');
const banner = document.getElementById('connection');
const announcement = document.getElementById('announcement');
const title = document.title;

// --- What the server sends: only what differs is touched, so that the cover is not loaded again and the focus stays.

const parse = (html) => Object.assign(document.createElement('template'), { innerHTML: html }).content;

function morph(before, after) {
	Idiomorph.morph(before, after, { callbacks: { beforeNodeMorphed: isNoPicture } });
}

// A picture that stays is left alone, since its class says whether it has loaded. Any other is loaded anew.
function isNoPicture(before, after) {
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
	const said = card().dataset.announcement;
	const focused = card().contains(document.activeElement);
	morph(card(), parse(html).getElementById('now-playing'));
	if (focused && !card().contains(document.activeElement)) {
		card().querySelector('.open-spotify')?.focus();
	}
	if (card().dataset.announcement !== said) {
		announcement.textContent = card().dataset.announcement;
	}
	name();
	document.dispatchEvent(new Event('earshot:changed'));
}

function name() {
	document.title = card().dataset.title ?? title;
}

// Stands last on the page, once there is anything to list.
function list(html) {
	const before = document.querySelector('.recent');
	const after = parse(html).querySelector('.recent');
	if (before && after) {
		morph(before, after);
	}
	else if (after) {
		document.querySelector('.dashboard').append(after);
	}
	document.dispatchEvent(new Event('earshot:listed'));
}

// --- The connection.

let failures = 0;

function opened() {
	failures = 0;
	banner.hidden = true;
}

// The server ends a stream now and then to see who is there: once is no trouble. Silence is.
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

// Somebody logged out, perhaps in this browser: then the page itself leads to the login.
async function unlessSignedOut(next) {
	const answer = await fetch(location.href, { redirect: 'manual' }).catch(() => undefined);
	return answer?.type === 'opaqueredirect' ? () => location.assign(banner.dataset.login) : next;
}

function leave() {
	stream.close();
	stream.decide(() => unlessSignedOut(stream.open));
}

// --- Out of sight there is no haste: the stream itself says that the page is hidden, and ends after a minute, because a
// browser has few connections for all its tabs.

const glance = 5000;
const patience = 60_000;

let resting = document.hidden;
let hiddenAt;
let dozing;
let parting;

function address() {
	return resting ? undefined : banner.dataset.live + (document.hidden ? '?hidden=true' : '');
}

function hide() {
	hiddenAt = Date.now();
	dozing = setTimeout(stream.open, glance);
	parting = setTimeout(rest, patience);
}

function rest() {
	resting = true;
	stream.close();
}

function look() {
	const away = resting ? Infinity : Date.now() - hiddenAt;
	resting = false;
	clearTimeout(dozing);
	clearTimeout(parting);
	if (away > glance || stream.isClosed()) {
		stream.open();
	}
	if (away > patience) {
		catchUp();
	}
}

// What was listed meanwhile stands on the page as it would be now. What plays comes with the stream.
async function catchUp() {
	const answer = await fetch(location.href).catch(() => undefined);
	if (answer?.ok && !answer.redirected) {
		list(await answer.text().catch(() => ''));
	}
}

document.documentElement.dataset.scripted = '';
name();
const events = {
	playback: ({ data }) => show(data),
	controls: ({ data }) => receive(data),
	recent: ({ data }) => list(data),
	'signed-out': leave,
};
const stream = connect({ address, events, opened, lost, refused: () => unlessSignedOut(stream.retry) });
document.addEventListener('visibilitychange', () => (document.hidden ? hide() : look()));
