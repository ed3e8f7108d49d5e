package dev.earshot.player.control;

/**
 * Thrown when a command cannot be made out or asks for something that cannot be.
 */
class InvalidCommand extends RuntimeException {

	private final InvalidParameter input;

	InvalidCommand(InvalidParameter input) {
		super(input.code());
		this.input = input;
	}

	InvalidParameter input() {
		return this.input;
	}

}
