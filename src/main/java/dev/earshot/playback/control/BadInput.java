package dev.earshot.playback.control;

import dev.earshot.core.Refusal;

import org.springframework.http.HttpStatus;

/**
 * What can be wrong about a command before Spotify hears of it.
 */
enum BadInput implements Refusal {

	UNKNOWN_COMMAND(HttpStatus.NOT_FOUND), BAD_POSITION, BAD_VOLUME, BAD_STATE, BAD_URI, BAD_DEVICE;

	private final HttpStatus status;

	BadInput() {
		this(HttpStatus.BAD_REQUEST);
	}

	BadInput(HttpStatus status) {
		this.status = status;
	}

	HttpStatus status() {
		return this.status;
	}

}
