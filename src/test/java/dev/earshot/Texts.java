package dev.earshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The texts of the message files, so that a test names a text by its code.
 */
public final class Texts {

	private static final Properties ALL = read("classpath*:messages*.properties", "classpath*:messages/*.properties");

	private Texts() {
	}

	/**
	 * Returns a text as people read it.
	 * @param code of the message
	 * @param arguments of the message
	 * @return the text in English
	 */
	public static String of(String code, Object... arguments) {
		String text = Objects.requireNonNull(ALL.getProperty(code), code);
		return (arguments.length > 0) ? new MessageFormat(text, Locale.ENGLISH).format(arguments) : text;
	}

	private static Properties read(String... patterns) {
		Properties all = new Properties();
		try {
			for (String pattern : patterns) {
				for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
					addDefaultLanguage(all, file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return all;
	}

	private static void addDefaultLanguage(Properties all, Resource file) throws IOException {
		if (!String.valueOf(file.getFilename()).contains("_")) {
			PropertiesLoaderUtils.fillProperties(all, new EncodedResource(file, StandardCharsets.UTF_8));
		}
	}

}
