// The keys: one letter each, for those who have not switched them off. Each tells whether it did something.

const keys = document.getElementById('keys');
const enabled = document.getElementById('keys-enabled');
const stored = 'earshot-keys';
const form = (name) => document.getElementById(`control-${name}`);

function press(name) {
	const button = form(name)?.querySelector('button');
	if (!button || button.disabled) {
		return false;
	}
	form(name).requestSubmit();
	return true;
}

// Of playing and pausing only one is there to be pressed.
function turn(name) {
	return form(name)?.hidden === false && press(name);
}

function toggle() {
	return turn('play') || turn('pause');
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
const motions = {
	' ': toggle,
	ArrowLeft: () => move('seek', -step()),
	ArrowRight: () => move('seek', step()),
	ArrowUp: () => move('volume', 5),
	ArrowDown: () => move('volume', -5),
};
const media = {
	MediaPlayPause: toggle,
	MediaPlay: () => turn('play'),
	MediaPause: () => turn('pause'),
	MediaStop: () => turn('pause'),
	MediaTrackNext: () => press('next'),
	MediaTrackPrevious: () => press('previous'),
	MediaFastForward: () => move('seek', 15_000),
	MediaRewind: () => move('seek', -15_000),
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

const goesOn = /^(Arrow|MediaFastForward|MediaRewind)/;
let acted = false;

function onKey(event) {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
		return;
	}
	const action = meant(event);
	if (!action) {
		return;
	}
	if (!event.repeat || goesOn.test(event.key)) {
		acted = action();
	}
	if (acted) {
		event.preventDefault();
	}
}

if (keys) {
	enabled.checked = localStorage.getItem(stored) !== 'off';
	enabled.addEventListener('change', () => localStorage.setItem(stored, enabled.checked ? 'on' : 'off'));
	// Until then htmx has not taken up the forms, and each press would send the page away.
	document.addEventListener('DOMContentLoaded', () => document.addEventListener('keydown', onKey));
	document.addEventListener('click', ({ target }) => target.closest('[data-keys]') && help());
}
