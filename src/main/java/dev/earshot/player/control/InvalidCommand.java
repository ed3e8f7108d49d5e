package dev.earshot.player.control;

/**
 * Thrown when a command cannot be made out or asks for something that cannot be.
 */
class InvalidCommand extends RuntimeException {

	private final InvalidParameter parameter;

	InvalidCommand(InvalidParameter input) {
		super(input.code());
		this.parameter = input;
	}

	InvalidParameter parameter() {
		return this.parameter;
	}

}
