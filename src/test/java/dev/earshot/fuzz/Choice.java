package dev.earshot.fuzz;

import java.util.Arrays;
import java.util.List;

/**
 * An input whose first byte says how the rest of it is read.
 *
 * @param number from zero
 * @param rest of the input
 */
public record Choice(int number, byte[] rest) {

	public static Choice of(byte[] input, int choices) {
		return (input.length > 0)
				? new Choice(Byte.toUnsignedInt(input[0]) % choices, Arrays.copyOfRange(input, 1, input.length))
				: new Choice(0, input);
	}

	public <T> T from(List<T> choices) {
		return choices.get(this.number);
	}

}
