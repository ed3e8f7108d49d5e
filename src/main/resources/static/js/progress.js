// The progress of what plays: from the server's position to the end, without asking anybody.

import { formatDuration } from './duration.js';

const calm = matchMedia('(prefers-reduced-motion: reduce)');

let motion;
let ticking;

function start() {
	motion?.cancel();
	clearInterval(ticking);
	const progress = document.querySelector('#now-playing .progress');
	if (progress?.dataset.playing === 'true') {
		run(progress, Number(progress.dataset.position), Number(progress.dataset.duration ?? Infinity), performance.now());
	}
}

function run(progress, position, duration, begun) {
	const left = Math.max(duration - position, 0);
	const done = progress.querySelector('.progress-done');
	if (done && left > 0) {
		const easing = calm.matches ? `steps(${Math.ceil(left / 1000)}, end)` : 'linear';
		const width = [`${100 * position / duration}%`, '100%'];
		motion = done.animate({ width }, { duration: left, easing, fill: 'forwards' });
	}
	ticking = setInterval(() => tick(progress, Math.min(position + performance.now() - begun, duration)), 500);
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
document.addEventListener('earshot:changed', start);
