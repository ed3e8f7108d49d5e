package dev.earshot.playback.control;

/**
 * Thrown when a command cannot be made out or asks for something that cannot be.
 */
class BadCommand extends RuntimeException {

	private final BadInput input;

	BadCommand(BadInput input) {
		super(input.code());
		this.input = input;
	}

	BadInput input() {
		return this.input;
	}

}
