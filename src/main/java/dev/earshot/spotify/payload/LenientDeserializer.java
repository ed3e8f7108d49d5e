package dev.earshot.spotify.payload;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/**
 * Reads a value of the wrong type as absent, except at the root of a document.
 */
class LenientDeserializer extends DelegatingDeserializer {

	static final String OMITTED = LenientDeserializer.class.getName() + ".omitted";

	LenientDeserializer(ValueDeserializer<?> strict) {
		super(strict);
	}

	@Override
	protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> strict) {
		return new LenientDeserializer(strict);
	}

	@Override
	public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
		int depth = depthAround(parser);
		try {
			return super.deserialize(parser, context);
		}
		catch (DatabindException | InputCoercionException ex) {
			if (depth == 0) {
				throw ex;
			}
			report(parser, context);
			skipTo(depth, parser);
			return null;
		}
	}

	// Zero for the root. The start token of a structure belongs to the structure.
	private static int depthAround(JsonParser parser) {
		int depth = parser.streamReadContext().getNestingDepth();
		return parser.currentToken().isStructStart() ? depth - 1 : depth;
	}

	@SuppressWarnings("unchecked")
	private static void report(JsonParser parser, DeserializationContext context) {
		Object omitted = context.getAttribute(OMITTED);
		((Consumer<String>) omitted).accept(parser.streamReadContext().pathAsPointer().toString());
	}

	private static void skipTo(int depth, JsonParser parser) {
		while (parser.streamReadContext().getNestingDepth() > depth) {
			parser.nextToken();
		}
	}

}
