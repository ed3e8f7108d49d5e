// The sliders for position and volume. The position moves while something plays.

import { formatDuration } from './duration.js';

const seek = () => document.getElementById('seek');
const shown = (slider) => slider.form.querySelector('.seek-position');

// --- Movement while something plays.

let startedAt;

export function start(since = performance.now()) {
	const slider = seek();
	if (slider) {
		slider.dataset.position = slider.value;
		slider.dataset.announced ??= shown(slider).textContent;
	}
	startedAt = since;
}

function tick() {
	const slider = seek();
	if (slider && document.getElementById('controls').dataset.playing === 'true' && !('held' in slider.dataset)) {
		slider.value = Number(slider.dataset.position) + performance.now() - startedAt;
		show(slider);
	}
}

function show(slider) {
	const text = formatDuration(Number(slider.value));
	if (shown(slider).textContent !== text) {
		shown(slider).textContent = text;
	}
}

// Screen readers announce every new text of a focused slider, so it changes on focus and by hand only.
function announce(slider) {
	const { announced = shown(slider).textContent } = slider.dataset;
	slider.dataset.announced = formatDuration(Number(slider.value));
	slider.setAttribute('aria-valuetext', slider.getAttribute('aria-valuetext').replace(announced, slider.dataset.announced));
}

// --- Movement by hand. Controls are marked as held from the press until the request is sent, so that no fragment replaces
// them meanwhile.

const held = () => [...document.querySelectorAll('.control [data-held]')];

function hold(control) {
	if (control) {
		control.dataset.held = '';
		control.press = {};
	}
}

function release(control) {
	delete control.dataset.held;
}

function moving({ target }) {
	hold(target.closest('.seek input, .volume input'));
	if (target === seek()) {
		announce(target);
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

// A slider released at its old value sends no change event, in some browsers not even at another value.
function released() {
	for (const control of held()) {
		const { press } = control;
		setTimeout(() => {
			if (control.press === press && !control.sending) {
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
document.addEventListener('focusin', ({ target }) => target === seek() && announce(target));
document.addEventListener('pointerdown', pressed);
document.addEventListener('input', moving);
document.addEventListener('change', moved);
['pointerup', 'pointercancel', 'focusout'].forEach((end) => document.addEventListener(end, released));
