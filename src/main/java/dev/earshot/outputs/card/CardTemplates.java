package dev.earshot.outputs.card;

import java.util.Set;

import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Resolves SVG templates, which are XML and stricter than HTML.
 */
@Configuration(proxyBeanMethods = false)
class CardTemplates {

	@Bean
	SpringResourceTemplateResolver svgTemplateResolver() {
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setPrefix("classpath:/templates/");
		resolver.setResolvablePatterns(Set.of("outputs/*.svg"));
		resolver.setTemplateMode(TemplateMode.XML);
		resolver.setForceTemplateMode(true);
		resolver.setCharacterEncoding("UTF-8");
		resolver.setOrder(0);
		return resolver;
	}

}
