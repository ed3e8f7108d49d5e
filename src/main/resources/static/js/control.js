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

function refresh() {
	clearTimeout(later);
	const wait = held ? 500 : quietUntil - performance.now();
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
	repeat(pressed) {
		pressed.querySelector('button').dataset.on = String(pressed.elements.state.value !== 'off');
	},
	keep(pressed) {
		const button = pressed.querySelector('button');
		button.dataset.kept = String(button.dataset.kept !== 'true');
	},
};

function pressed(event) {
	if (event.target.closest('.control') && event.target.method === 'post') {
		quietUntil = performance.now() + 900;
		optimistic[event.target.dataset.optimistic]?.(event.target);
	}
}

function answered({ detail }) {
	if (detail.requestConfig.verb !== 'post') {
		return;
	}
	if (detail.failed) {
		quietUntil = 0;
		refresh();
	}
	else {
		refreshIn(1000, 3500);
	}
	if (said.querySelector('[data-devices]') && !panel.querySelector('.device-list')) {
		htmx.ajax('GET', said.querySelector('[data-devices]').href, { target: '#panel', swap: 'innerHTML' });
	}
	clearTimeout(said.forget);
	said.forget = detail.failed ? undefined : setTimeout(() => said.replaceChildren(), 5000);
}

// A whole page where a few words were expected is the login, or a page that has become too old.
function aboutToSwap(event) {
	if (event.detail.target === controls() && (held || performance.now() < quietUntil)) {
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
		panel.querySelector('h2')?.focus({ preventScroll: true });
		panel.firstElementChild?.scrollIntoView({ block: 'nearest' });
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
			held = undefined;
			target.form.requestSubmit();
			start();
		}, 250);
	}
}

function move(id, by) {
	const slider = document.getElementById(id);
	if (slider && !slider.disabled) {
		slider.value = Number(slider.value) + by;
		slider.dispatchEvent(new Event('input', { bubbles: true }));
		slider.dispatchEvent(new Event('change', { bubbles: true }));
	}
}

// --- Keys: one letter each, for those who have not switched them off.

const enabled = document.getElementById('keys-enabled');
const stored = 'earshot-keys';

function press(name) {
	const button = form(name)?.querySelector('button');
	if (button && !button.disabled) {
		form(name).requestSubmit();
	}
}

function toggle() {
	press(form('pause')?.hidden ? 'play' : 'pause');
}

const step = () => (controls().dataset.podcast === 'true' ? 15_000 : 5_000);
const letters = {
	n: () => press('next'),
	p: () => press('previous'),
	l: () => press('like'),
	s: () => press('shuffle'),
	r: () => press('repeat'),
	'/': () => document.getElementById('search').focus(),
	'?': () => keys.showModal(),
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
	if (!enabled.checked || keys.open || target.closest('input, textarea, select, [contenteditable]')) {
		return undefined;
	}
	return letters[key.toLowerCase()] ?? (target.closest('button, a, summary') ? undefined : motions[key]);
}

function onKey(event) {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
		return;
	}
	const action = meant(event);
	if (action) {
		event.preventDefault();
		action();
	}
}

function clicked({ target }) {
	if (target.closest('[data-keys]')) {
		keys.showModal();
	}
	if (target.closest('[data-close]')) {
		panel.replaceChildren();
		document.getElementById('search').focus();
	}
}

if (keys) {
	document.addEventListener('earshot:changed', refresh);
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
	document.addEventListener('keydown', onKey);
	document.addEventListener('click', clicked);
	start();
	setInterval(tick, 500);
}
