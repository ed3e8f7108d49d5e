// The sliders: what a hand does at them, and the one for the position, which moves with the music.

import { formatDuration } from './duration.js';

const seek = () => document.getElementById('seek');
const shown = (slider) => slider.form.querySelector('.seek-position');

// --- The music moves it.

let begun;

export function start(since = performance.now()) {
	const slider = seek();
	if (slider) {
		slider.dataset.position = slider.value;
		slider.dataset.told ??= shown(slider).textContent;
	}
	begun = since;
}

function tick() {
	const slider = seek();
	if (slider && document.getElementById('controls').dataset.playing === 'true' && !('held' in slider.dataset)) {
		slider.value = Number(slider.dataset.position) + performance.now() - begun;
		show(slider);
	}
}

function show(slider) {
	const words = formatDuration(Number(slider.value));
	if (shown(slider).textContent !== words) {
		shown(slider).textContent = words;
	}
}

// Screen readers read out every new text of a slider that has the focus: it gets one when somebody wants to know.
function tell(slider) {
	const { told = shown(slider).textContent } = slider.dataset;
	slider.dataset.told = formatDuration(Number(slider.value));
	slider.setAttribute('aria-valuetext', slider.getAttribute('aria-valuetext').replace(told, slider.dataset.told));
}

// --- A hand moves it: until that is sent, the slider is marked as held, so that nothing takes it away. So is a button
// from the press until it is let go.

const held = () => [...document.querySelectorAll('.control [data-held]')];

function hold(control) {
	if (control) {
		control.dataset.held = '';
		control.grip = {};
	}
}

function release(control) {
	delete control.dataset.held;
}

function moving({ target }) {
	hold(target.closest('.seek input, .volume input'));
	if (target === seek()) {
		tell(target);
		show(target);
	}
}

function moved({ target }) {
	if (target.closest('.seek, .volume')) {
		clearTimeout(target.sending);
		target.sending = setTimeout(() => {
			target.sending = undefined;
			release(target);
			target.form.requestSubmit();
			start();
		}, 250);
	}
}

// A slider that is let go where it was taken does not change, in some browsers not even where it was not.
function released() {
	for (const control of held()) {
		const { grip } = control;
		setTimeout(() => {
			if (control.grip === grip && !control.sending) {
				release(control);
			}
		}, 300);
	}
}

function pressed({ target, button }) {
	if (button === 0) {
		hold(target.closest('#controls :is(button, input)'));
	}
}

start();
setInterval(tick, 500);
document.addEventListener('focusin', ({ target }) => target === seek() && tell(target));
document.addEventListener('pointerdown', pressed);
document.addEventListener('input', moving);
document.addEventListener('change', moved);
['pointerup', 'pointercancel', 'focusout'].forEach((end) => document.addEventListener(end, released));
