package dev.earshot.configuration;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.springframework.core.env.PropertyResolver;
import org.springframework.util.PlaceholderResolutionException;
import org.springframework.util.StringUtils;

/**
 * A variable, the property that it sets, and the rule for its value.
 *
 * @param secret whether its value must not be shown
 * @param expected what the rule accepts, as a part of a sentence
 */
record Setting(String variable, String property, boolean secret, Predicate<String> rule, String expected) {

	// Returns what is wrong with the value, if it is set.
	Optional<String> problem(PropertyResolver properties) {
		try {
			return Optional.ofNullable(properties.getProperty(this.property))
				.filter(StringUtils::hasText)
				.filter(this.rule.negate())
				.map((value) -> sentence(this.secret ? "set, but not to" : quoted(value) + ", but must be"));
		}
		catch (PlaceholderResolutionException ex) {
			return Optional.of(sentence("set to another value by ${ }, which is not there, but must be"));
		}
	}

	private String sentence(String actual) {
		return this.variable + " is " + actual + " " + this.expected + ".";
	}

	boolean hasName(String name) {
		return name.equals(this.variable) || name.equals(relaxedName());
	}

	// What Spring Boot's relaxed binding takes for the property, too.
	private String relaxedName() {
		return this.property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
	}

	// Returns how far another name is from this one's, apart from what both begin with.
	int distance(String name) {
		return EditDistance.between(stem(this.variable), stem(name));
	}

	static String stem(String variable) {
		return variable.substring(variable.indexOf('_') + 1);
	}

	// An address may hold a password.
	private static String quoted(String value) {
		return "\"" + value.replaceAll("\\p{Cntrl}", " ").replaceAll("//[^/]*@", "//...@") + "\"";
	}

}
