// Formats milliseconds as the server does, such as 3:05.

export function formatDuration(millis) {
	const seconds = Math.floor(millis / 1000);
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const twoDigits = (part, at) => (at > 0 ? String(part).padStart(2, '0') : part);
	return (parts[0] > 0 ? parts : parts.slice(1)).map(twoDigits).join(':');
}
