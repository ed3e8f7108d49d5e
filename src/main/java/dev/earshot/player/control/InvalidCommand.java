package dev.earshot.player.control;

/**
 * Thrown when a command is unknown or has an invalid parameter.
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
