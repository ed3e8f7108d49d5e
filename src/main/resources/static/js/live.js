// The only open stream: keeps what is playing up to date, and says when the connection is gone.

const card = () => document.getElementById('now-playing');
const banner = document.getElementById('connection');
const announcement = document.getElementById('announcement');
const title = document.title;

// --- The fragment: only what differs is touched, so that the cover is not loaded again and the focus stays.

function isSame(before, after) {
	return before.nodeType === after.nodeType && before.nodeName === after.nodeName
		&& (before.nodeName !== 'IMG' || isSamePicture(before, after));
}

// One that could not be loaded is loaded anew.
function isSamePicture(before, after) {
	const isBroken = before.complete && before.naturalWidth === 0;
	return !isBroken && before.getAttribute('src') === after.getAttribute('src');
}

function morph(before, after) {
	if (before.nodeType !== Node.ELEMENT_NODE) {
		before.data = after.data;
		return;
	}
	// Its class says whether it has loaded.
	if (before.nodeName === 'IMG') {
		return;
	}
	for (const { name } of [...before.attributes]) {
		if (!after.hasAttribute(name)) {
			before.removeAttribute(name);
		}
	}
	for (const { name, value } of after.attributes) {
		if (before.getAttribute(name) !== value) {
			before.setAttribute(name, value);
		}
	}
	morphChildren(before, [...after.childNodes]);
}

function morphChildren(parent, wanted) {
	wanted.forEach((after, at) => {
		const before = parent.childNodes[at];
		if (!before) {
			parent.append(after);
		}
		else if (isSame(before, after)) {
			morph(before, after);
		}
		else {
			before.replaceWith(after);
		}
	});
	while (parent.childNodes.length > wanted.length) {
		parent.lastChild.remove();
	}
}

function show(html) {
	const template = document.createElement('template');
	template.innerHTML = html;
	const said = card().dataset.announcement;
	const focused = card().contains(document.activeElement);
	morph(card(), template.content.getElementById('now-playing'));
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
	const template = document.createElement('template');
	template.innerHTML = html;
	const before = document.querySelector('.recent');
	const after = template.content.querySelector('.recent');
	if (before && after) {
		morph(before, after);
	}
	else if (after) {
		document.querySelector('.dashboard').append(after);
	}
	document.dispatchEvent(new Event('earshot:listed'));
}

// --- The connection: tried again after 1, 2, 4 … 30 seconds, and at once when there is hope. The server beats every 15
// seconds, because of a network that is gone nothing is heard at all.

const silence = 45_000;

let stream;
let listening;
let retry;
let settling;
let wait = 1000;
let failures = 0;

function open() {
	close();
	if (resting) {
		return;
	}
	stream = new EventSource(banner.dataset.live + (document.hidden ? '?hidden=true' : ''));
	stream.onopen = found;
	stream.onerror = lost;
	stream.addEventListener('playback', (event) => show(event.data));
	stream.addEventListener('recent', (event) => list(event.data));
	stream.addEventListener('signed-out', leave);
	stream.addEventListener('beat', listen);
	listen();
}

function listen() {
	clearTimeout(listening);
	listening = setTimeout(miss, silence);
}

// A server that ends a stream says so.
function miss() {
	failures++;
	lost({ target: stream });
}

function close() {
	clearTimeout(listening);
	clearTimeout(retry);
	clearTimeout(settling);
	stream?.close();
}

function revive() {
	if (stream?.readyState === EventSource.CLOSED) {
		open();
	}
}

function found() {
	listen();
	failures = 0;
	banner.hidden = true;
	// Where streams end as soon as they have begun, haste would make it worse.
	settling = setTimeout(() => wait = 1000, 10_000);
}

// Somebody logged out, perhaps in this browser: then the page itself leads to the login.
async function isSignedOut() {
	const answer = await fetch(location.href, { redirect: 'manual' }).catch(() => undefined);
	return answer?.type === 'opaqueredirect';
}

async function leave() {
	close();
	if (await isSignedOut()) {
		location.assign(banner.dataset.login);
	}
	else {
		open();
	}
}

async function lost({ target }) {
	const refused = target.readyState === EventSource.CLOSED;
	close();
	if (refused && await isSignedOut()) {
		location.assign(banner.dataset.login);
		return;
	}
	failures++;
	// The server ends a stream now and then to see who is there: once is no trouble.
	if (failures > 1 && banner.hidden) {
		const time = banner.querySelector('time');
		const now = new Date();
		time.dateTime = now.toISOString();
		time.textContent = now.toLocaleTimeString([], { timeStyle: 'short' });
		banner.hidden = false;
	}
	if (target === stream) {
		retry = setTimeout(open, wait);
		wait = Math.min(2 * wait, 30_000);
	}
}

// --- Out of sight there is no haste: the stream itself says that the page is hidden, and ends after a minute, because a
// browser has few connections for all its tabs.

const glance = 5000;
const patience = 60_000;

let resting = document.hidden;
let hiddenAt;
let dozing;
let parting;

function hide() {
	hiddenAt = Date.now();
	dozing = setTimeout(open, glance);
	parting = setTimeout(rest, patience);
}

function rest() {
	resting = true;
	close();
}

function look() {
	const away = resting ? Infinity : Date.now() - hiddenAt;
	resting = false;
	clearTimeout(dozing);
	clearTimeout(parting);
	if (away > glance) {
		open();
	}
	revive();
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

if (card()) {
	document.documentElement.dataset.scripted = '';
	name();
	open();
	addEventListener('online', revive);
	addEventListener('pagehide', close);
	addEventListener('pageshow', (event) => event.persisted && revive());
	document.addEventListener('visibilitychange', () => (document.hidden ? hide() : look()));
}
