// Keyboard shortcuts, which can be switched off. Each action returns whether it did something.

const keys = document.getElementById('keys');
const enabled = document.getElementById('keys-enabled');
const storageKey = 'earshot-keys';
const form = (name) => document.getElementById(`control-${name}`);

function press(name) {
	const button = form(name)?.querySelector('button');
	if (!button || button.disabled) {
		return false;
	}
	form(name).requestSubmit();
	return true;
}

// Only one of the buttons for play and pause is visible.
function pressVisible(name) {
	return form(name)?.hidden === false && press(name);
}

function toggle() {
	return pressVisible('play') || pressVisible('pause');
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

function search() {
	document.getElementById('search').focus();
	return true;
}

function help() {
	keys.showModal();
	return true;
}

const step = () => (document.getElementById('controls').dataset.podcast === 'true' ? 15_000 : 5_000);
const letters = {
	n: () => press('next'),
	p: () => press('previous'),
	l: () => press('like'),
	s: () => press('shuffle'),
	r: () => press('repeat'),
	'/': search,
	'?': help,
};
const others = {
	' ': toggle,
	ArrowLeft: () => move('seek', -step()),
	ArrowRight: () => move('seek', step()),
	ArrowUp: () => move('volume', 5),
	ArrowDown: () => move('volume', -5),
};
const media = {
	MediaPlayPause: toggle,
	MediaPlay: () => pressVisible('play'),
	MediaPause: () => pressVisible('pause'),
	MediaStop: () => pressVisible('pause'),
	MediaTrackNext: () => press('next'),
	MediaTrackPrevious: () => press('previous'),
	MediaFastForward: () => move('seek', 15_000),
	MediaRewind: () => move('seek', -15_000),
};

function action({ key, target }) {
	if (media[key]) {
		return media[key];
	}
	if (!enabled.checked || keys.open || target.closest('input:not([type=range]), textarea, select, [contenteditable]')) {
		return undefined;
	}
	return letters[key.toLowerCase()] ?? (needs(target, key) ? undefined : others[key]);
}

// The focused element may need the key itself.
function needs(target, key) {
	return target.closest(key === ' ' ? 'button, a, summary' : '[type=range]') !== null;
}

const repeatable = /^(Arrow|MediaFastForward|MediaRewind)/;
let acted = false;

function onKey(event) {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
		return;
	}
	const act = action(event);
	if (!act) {
		return;
	}
	if (!event.repeat || repeatable.test(event.key)) {
		acted = act();
	}
	if (acted) {
		event.preventDefault();
	}
}

if (keys) {
	enabled.checked = localStorage.getItem(storageKey) !== 'off';
	enabled.addEventListener('change', () => localStorage.setItem(storageKey, enabled.checked ? 'on' : 'off'));
	// Before that, htmx does not handle the forms yet, and submitting one would leave the page.
	document.addEventListener('DOMContentLoaded', () => document.addEventListener('keydown', onKey));
	document.addEventListener('click', ({ target }) => target.closest('[data-keys]') && help());
}
