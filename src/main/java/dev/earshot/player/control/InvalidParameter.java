package dev.earshot.player.control;

import dev.earshot.core.Refusal;

import org.springframework.http.HttpStatus;

/**
 * Why a command is invalid.
 */
enum InvalidParameter implements Refusal {

	UNKNOWN_COMMAND(HttpStatus.NOT_FOUND), BAD_POSITION, BAD_VOLUME, BAD_STATE, BAD_URI, BAD_DEVICE;

	private final HttpStatus status;

	InvalidParameter() {
		this(HttpStatus.BAD_REQUEST);
	}

	InvalidParameter(HttpStatus status) {
		this.status = status;
	}

	HttpStatus status() {
		return this.status;
	}

}
