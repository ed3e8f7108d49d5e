// The controls: they answer at once, and are taken back or confirmed by what the server shows next. And the keys.

const controls = () => document.getElementById('controls');
const form = (name) => document.getElementById(`control-${name}`);
const said = document.getElementById('said');
const panel = document.getElementById('panel');
const keys = document.getElementById('keys');

// --- What the server shows: asked for when something changed, but not while a hand is on a slider or a press is fresh.

let quietUntil = 0;
let later;
let held;

// A form that is taken off the page forgets the presses that wait for their turn.
const busy = () => document.querySelector('.control form[method=post].htmx-request') !== null;

function refresh() {
	clearTimeout(later);
	if (document.hidden) {
		return;
	}
	const wait = held || busy() ? 500 : quietUntil - performance.now();
	if (wait > 0) {
		later = setTimeout(refresh, wait);
		return;
	}
	htmx.ajax('GET', controls().dataset.address, { target: '#controls', swap: 'outerHTML' });
}

function refreshIn(...waits) {
	waits.forEach((wait) => setTimeout(refresh, wait));
}

// --- At once: what a press will most likely do.

const optimistic = {
	toggle() {
		const before = [form('play'), form('pause')].find((each) => !each.hidden);
		const after = [form('play'), form('pause')].find((each) => each.hidden);
		const focused = before.contains(document.activeElement);
		before.hidden = true;
		after.hidden = false;
		controls().dataset.playing = String(after.id === 'control-pause');
		start();
		if (focused) {
			after.querySelector('button').focus();
		}
	},
	pressed(pressed) {
		const button = pressed.querySelector('button');
		button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
	},
	repeat(pressed, taken) {
		const next = pressed.elements.state.value;
		pressed.querySelector('button').dataset.on = String(taken ? next !== 'context' : next !== 'off');
	},
	keep(pressed) {
		const button = pressed.querySelector('button');
		button.dataset.kept = String(button.dataset.kept !== 'true');
	},
};

// Until the server shows the new state, these forms would only send the old one again.
const once = ['pressed', 'repeat', 'keep'];

function pressed(event) {
	const { target } = event;
	if (!target.closest('.control') || target.method !== 'post') {
		return;
	}
	const now = performance.now();
	if (now < target.freshUntil) {
		event.preventDefault();
		event.stopImmediatePropagation();
		return;
	}
	quietUntil = now + 900;
	target.freshUntil = once.includes(target.dataset.optimistic) ? now + 3000 : 0;
	optimistic[target.dataset.optimistic]?.(target, false);
}

function takeBack(pressed) {
	pressed.freshUntil = 0;
	optimistic[pressed.dataset?.optimistic]?.(pressed, true);
	said.replaceChildren(document.getElementById('said-unreached').content.cloneNode(true));
}

function answered({ detail }) {
	if (detail.requestConfig.verb !== 'post') {
		return;
	}
	const failed = !detail.successful;
	if (detail.xhr.status === 0) {
		takeBack(detail.elt);
	}
	else if (failed) {
		quietUntil = 0;
		refresh();
	}
	else {
		refreshIn(1300, 3500);
	}
	followDevices(detail);
	clearTimeout(said.forget);
	said.forget = failed ? undefined : setTimeout(() => said.replaceChildren(), 5000);
}

// --- The list of devices: offered where none is ready, and right about where the music went.

function followDevices({ requestConfig, successful }) {
	const listed = panel.querySelector('.device-list');
	if (said.querySelector('[data-devices]') && !listed) {
		showDevices();
	}
	else if (listed && successful && requestConfig.path.endsWith('/transfer')) {
		setTimeout(showDevicesAgain, 1300);
	}
}

let quietly = false;

function showDevicesAgain() {
	if (panel.querySelector('.device-list')) {
		quietly = true;
		showDevices();
	}
}

function showDevices() {
	const source = document.getElementById('control-devices');
	htmx.ajax('GET', source.href, { source, target: '#panel', swap: 'innerHTML' });
}

// A whole page where a few words were expected is the login, or a page that has become too old.
function aboutToSwap(event) {
	if (event.detail.target === controls() && (held || busy() || performance.now() < quietUntil)) {
		event.detail.shouldSwap = false;
		refresh();
		return;
	}
	if (/^\s*<!doctype/i.test(event.detail.xhr.responseText)) {
		event.detail.shouldSwap = false;
		location.reload();
	}
}

function swapped({ detail }) {
	if (detail.target === panel) {
		if (!quietly || document.activeElement === document.body) {
			panel.querySelector('h2')?.focus({ preventScroll: true });
			panel.firstElementChild?.scrollIntoView({ block: 'nearest' });
		}
		quietly = false;
	}
	start();
}

// --- The seek slider moves with the music.

let begun = performance.now();

function clock(millis) {
	const seconds = Math.floor(millis / 1000);
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return (parts[0] > 0 ? parts : parts.slice(1)).map((part, at) => (at > 0 ? String(part).padStart(2, '0') : part)).join(':');
}

function start() {
	const slider = document.getElementById('seek');
	if (slider) {
		slider.dataset.position = slider.value;
	}
	begun = performance.now();
}

function tick() {
	const slider = document.getElementById('seek');
	if (slider && controls().dataset.playing === 'true' && held !== slider) {
		slider.value = Number(slider.dataset.position) + performance.now() - begun;
		tell(slider);
	}
}

function tell(slider) {
	const words = clock(Number(slider.value));
	const before = slider.form.querySelector('.seek-position');
	if (before.textContent !== words) {
		slider.setAttribute('aria-valuetext', slider.getAttribute('aria-valuetext').replace(before.textContent, words));
		before.textContent = words;
	}
}

function moving({ target }) {
	if (target.closest('.seek, .volume')) {
		held = target;
	}
	if (target.id === 'seek') {
		tell(target);
	}
}

function moved({ target }) {
	if (target.closest('.seek, .volume')) {
		clearTimeout(target.sending);
		target.sending = setTimeout(() => {
			target.sending = undefined;
			held = undefined;
			target.form.requestSubmit();
			start();
		}, 250);
	}
}

// A slider that is let go where it was taken does not change, in some browsers not even where it was not.
function released() {
	const slider = held;
	setTimeout(() => {
		if (slider && held === slider && !slider.sending) {
			held = undefined;
		}
	}, 300);
}

function move(id, by) {
	const slider = document.getElementById(id);
	if (!slider || slider.disabled) {
		return false;
	}
	slider.value = Number(slider.value) + by;
	slider.dispatchEvent(new Event('input', { bubbles: true }));
	slider.dispatchEvent(new Event('change', { bubbles: true }));
	return true;
}

// --- Keys: one letter each, for those who have not switched them off. Each tells whether it did something.

const enabled = document.getElementById('keys-enabled');
const stored = 'earshot-keys';

function press(name) {
	const button = form(name)?.querySelector('button');
	if (!button || button.disabled) {
		return false;
	}
	form(name).requestSubmit();
	return true;
}

function toggle() {
	return press(form('pause')?.hidden ? 'play' : 'pause');
}

function search() {
	document.getElementById('search').focus();
	return true;
}

function help() {
	keys.showModal();
	return true;
}

const step = () => (controls().dataset.podcast === 'true' ? 15_000 : 5_000);
const letters = {
	n: () => press('next'),
	p: () => press('previous'),
	l: () => press('like'),
	s: () => press('shuffle'),
	r: () => press('repeat'),
	'/': search,
	'?': help,
};
const motions = {
	' ': toggle,
	ArrowLeft: () => move('seek', -step()),
	ArrowRight: () => move('seek', step()),
	ArrowUp: () => move('volume', 5),
	ArrowDown: () => move('volume', -5),
};
const media = {
	MediaPlayPause: toggle,
	MediaTrackNext: () => press('next'),
	MediaTrackPrevious: () => press('previous'),
};

function meant({ key, target }) {
	if (media[key]) {
		return media[key];
	}
	if (!enabled.checked || keys.open || target.closest('input:not([type=range]), textarea, select, [contenteditable]')) {
		return undefined;
	}
	return letters[key.toLowerCase()] ?? (needs(target, key) ? undefined : motions[key]);
}

// What has the focus may have a use of its own for a key.
function needs(target, key) {
	return target.closest(key === ' ' ? 'button, a, summary' : '[type=range]') !== null;
}

let acted = false;

function onKey(event) {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
		return;
	}
	const action = meant(event);
	if (!action) {
		return;
	}
	if (!event.repeat || event.key.startsWith('Arrow')) {
		acted = action();
	}
	if (acted) {
		event.preventDefault();
	}
}

function clicked({ target }) {
	if (target.closest('[data-keys]')) {
		help();
	}
	if (target.closest('[data-close]')) {
		panel.replaceChildren();
		search();
	}
}

if (keys) {
	document.addEventListener('earshot:changed', refresh);
	document.addEventListener('visibilitychange', refresh);
	if (controls().dataset.unsure === 'true') {
		addEventListener('load', refresh);
	}
	enabled.checked = localStorage.getItem(stored) !== 'off';
	enabled.addEventListener('change', () => localStorage.setItem(stored, enabled.checked ? 'on' : 'off'));
	document.addEventListener('submit', pressed, true);
	document.addEventListener('htmx:afterRequest', answered);
	document.addEventListener('htmx:beforeSwap', aboutToSwap);
	document.addEventListener('htmx:afterSwap', swapped);
	document.addEventListener('input', moving);
	document.addEventListener('change', moved);
	['pointerup', 'pointercancel', 'focusout'].forEach((end) => document.addEventListener(end, released));
	document.addEventListener('keydown', onKey);
	document.addEventListener('click', clicked);
	start();
	setInterval(tick, 500);
}
