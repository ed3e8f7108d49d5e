// Moves the progress bar and the position while something plays.

import { formatDuration } from './duration.js';

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

let animation;
let timer;

function start() {
	animation?.cancel();
	clearInterval(timer);
	const progress = document.querySelector('#now-playing .progress');
	if (progress?.dataset.playing === 'true') {
		run(progress, Number(progress.dataset.position), Number(progress.dataset.duration ?? Infinity), performance.now());
	}
}

function run(progress, position, duration, startedAt) {
	const left = Math.max(duration - position, 0);
	const done = progress.querySelector('.progress-done');
	if (done && left > 0) {
		const easing = reducedMotion.matches ? `steps(${Math.ceil(left / 1000)}, end)` : 'linear';
		const width = [`${100 * position / duration}%`, '100%'];
		animation = done.animate({ width }, { duration: left, easing, fill: 'forwards' });
	}
	timer = setInterval(() => tick(progress, Math.min(position + performance.now() - startedAt, duration)), 500);
}

function tick(progress, position) {
	const text = progress.querySelector('.progress-position');
	const bar = progress.querySelector('[role=progressbar]');
	const before = text.textContent;
	const after = formatDuration(position);
	if (before !== after) {
		text.textContent = after;
		bar?.setAttribute('aria-valuenow', Math.floor(position / 1000));
		bar?.setAttribute('aria-valuetext', bar.getAttribute('aria-valuetext').replace(before, after));
	}
}

start();
document.addEventListener('earshot:playback-changed', start);
