// On every page: times in the viewer's words, copy buttons, and the navigation at the entry of the page.

const page = document.documentElement.lang || 'en';
const language = navigator.languages.find((candidate) => candidate.startsWith(page)) ?? page;
const ago = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
const steps = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]];
const timeOfDay = { timeStyle: 'short' };
const format = {
	day: (date) => date.toLocaleDateString(language, { dateStyle: 'long' }),
	moment: (date) => date.toLocaleString(language, isToday(date) ? timeOfDay : { dateStyle: 'medium', ...timeOfDay }),
	ago: (date) => inSteps(date.getTime() - Date.now()),
};

function isToday(date) {
	return date.toDateString() === new Date().toDateString();
}

function inSteps(millis) {
	const [unit, size] = steps.find(([, size]) => Math.abs(millis) >= size) ?? ['minute', 60_000];
	return ago.format(Math.trunc(millis / size), unit);
}

function tell(time) {
	const date = new Date(time.dateTime);
	const words = format[time.dataset.time](date);
	if (time.textContent !== words) {
		time.textContent = words;
		time.title = date.toLocaleString(language, { dateStyle: 'full', timeStyle: 'short' });
	}
}

function tellAll() {
	document.querySelectorAll('time[data-time]').forEach(tell);
}

// On a plain HTTP address of the local network, browsers hide the clipboard but still copy what is selected.
function write(text) {
	return navigator.clipboard ? navigator.clipboard.writeText(text) : document.execCommand('copy');
}

async function copy(button) {
	const source = document.getElementById(button.dataset.copy);
	source.select();
	await write(source.value);
	const label = button.querySelector('span');
	const before = label.dataset.before ??= label.textContent;
	const said = button.parentElement.querySelector('[role=status]');
	label.textContent = said.textContent = button.dataset.copied;
	setTimeout(() => {
		label.textContent = before;
		said.textContent = '';
	}, 2000);
}

// The page itself stays where it is, since a field may have the focus.
function showEntry(entry) {
	entry?.parentElement.scrollTo({ left: entry.offsetLeft + (entry.offsetWidth - innerWidth) / 2 });
}

function offer(button) {
	button.hidden = false;
	button.addEventListener('click', () => copy(button));
}

showEntry(document.querySelector('.nav [aria-current]'));
tellAll();
setInterval(tellAll, 30_000);
document.addEventListener('earshot:changed', tellAll);
document.addEventListener('earshot:listed', tellAll);
document.querySelectorAll('button[data-copy]').forEach(offer);
