// On every page: times in the reader's language and time zone, copy buttons, and the navigation scrolled to the current page.

const page = document.documentElement.lang || 'en';
const language = navigator.languages.find((candidate) => candidate.startsWith(page)) ?? page;
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
const units = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]];
const timeOfDay = { timeStyle: 'short' };
const format = {
	day: (date) => date.toLocaleDateString(language, { dateStyle: 'long' }),
	moment: (date) => date.toLocaleString(language, isToday(date) ? timeOfDay : { dateStyle: 'medium', ...timeOfDay }),
	ago: (date) => formatAgo(date.getTime() - Date.now()),
};

function isToday(date) {
	return date.toDateString() === new Date().toDateString();
}

function formatAgo(millis) {
	const [unit, size] = units.find(([, size]) => Math.abs(millis) >= size) ?? ['minute', 60_000];
	return relative.format(Math.trunc(millis / size), unit);
}

function show(time) {
	const date = new Date(time.dateTime);
	const text = format[time.dataset.time](date);
	if (time.textContent !== text) {
		time.textContent = text;
		time.title = date.toLocaleString(language, { dateStyle: 'full', timeStyle: 'short' });
	}
}

function showAll() {
	document.querySelectorAll('time[data-time]').forEach(show);
}

// Over plain HTTP browsers offer no clipboard, but still copy the selection.
function write(text) {
	return navigator.clipboard ? navigator.clipboard.writeText(text) : document.execCommand('copy');
}

async function copy(button) {
	const source = document.getElementById(button.dataset.copy);
	source.select();
	await write(source.value);
	const label = button.querySelector('span');
	const before = label.dataset.before ??= label.textContent;
	const status = button.parentElement.querySelector('[role=status]');
	label.textContent = status.textContent = button.dataset.copied;
	setTimeout(() => {
		label.textContent = before;
		status.textContent = '';
	}, 2000);
}

// scrollIntoView would scroll the page as well.
function scrollToEntry(entry) {
	entry?.parentElement.scrollTo({ left: entry.offsetLeft + (entry.offsetWidth - innerWidth) / 2 });
}

function enable(button) {
	button.hidden = false;
	button.addEventListener('click', () => copy(button));
}

scrollToEntry(document.querySelector('.nav [aria-current]'));
showAll();
setInterval(showAll, 30_000);
document.addEventListener('earshot:playback-changed', showAll);
document.addEventListener('earshot:recent-changed', showAll);
document.querySelectorAll('button[data-copy]').forEach(enable);
