package dev.earshot.imports;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.earshot.history.log.ImportNames;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the log knows of imports.
 */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

	@Bean
	ImportNames importNames(ImportReports imports) {
		return (listener) -> {
			Map<Integer, String> names = new LinkedHashMap<>();
			imports.of(listener).forEach((each) -> names.put(each.id(), each.name()));
			return names;
		};
	}

}
