package dev.earshot.providers.oauth2;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.oauth.ProviderIdentity;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a user info address answered.
 */
record UserAnswer(JsonNode content) {

	private static final int MAX_ID_LENGTH = 255;

	private static final int MAX_NAME_LENGTH = 80;

	private static final int MAX_FIELDS = 60;

	/**
	 * Returns who it is.
	 * @throws ProviderRefused if the answer does not say
	 */
	ProviderIdentity identity(OAuth2Entry entry) {
		String id = text(entry.paths().id()).filter((found) -> found.length() <= MAX_ID_LENGTH)
			.orElseThrow(() -> new ProviderRefused(ProviderRefusal.PROVIDER_NO_ID));
		return new ProviderIdentity(entry.issuer(), id, name(entry.paths().name()));
	}

	private @Nullable String name(@Nullable String path) {
		return Optional.ofNullable(path)
			.flatMap(this::text)
			.map((name) -> name.substring(0, Math.min(MAX_NAME_LENGTH, name.length())))
			.orElse(null);
	}

	// IDs may be numbers of any length. A fraction or a truth value is no ID.
	private Optional<String> text(String path) {
		JsonNode found = this.content.at(path);
		return Optional.of(found)
			.filter((value) -> value.isString() || value.isIntegralNumber())
			.map((value) -> value.asString().strip())
			.filter((value) -> !value.isEmpty());
	}

	/**
	 * Returns the pointers to all values, without the values.
	 */
	List<String> fields() {
		return fields("", this.content).limit(MAX_FIELDS).toList();
	}

	private static Stream<String> fields(String path, JsonNode node) {
		if (node.isObject()) {
			return node.properties()
				.stream()
				.flatMap((field) -> fields(path + "/" + escaped(field.getKey()), field.getValue()));
		}
		return node.isArray() ? IntStream.range(0, node.size())
			.boxed()
			.flatMap((index) -> fields(path + "/" + index, node.get(index))) : Stream.of(path);
	}

	private static String escaped(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

}
