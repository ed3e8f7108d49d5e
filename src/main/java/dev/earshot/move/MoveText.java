package dev.earshot.move;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence for the person at the terminal.
 *
 * @param code of the message
 * @param arguments of the message
 */
record MoveText(String code, List<Object> arguments) {

	private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages/move", Locale.ROOT);

	String sentence() {
		return new MessageFormat(MESSAGES.getString(this.code), Locale.ENGLISH).format(this.arguments.toArray());
	}

}
