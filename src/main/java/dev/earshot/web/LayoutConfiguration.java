package dev.earshot.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the layout's contributions into every request.
 */
@Configuration(proxyBeanMethods = false)
class LayoutConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<NavigationEntry> entries;

	private final ObjectProvider<NoticeSource> notices;

	LayoutConfiguration(ObjectProvider<NavigationEntry> entries, ObjectProvider<NoticeSource> notices) {
		this.entries = entries;
		this.notices = notices;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new LayoutInterceptor(this.entries, this.notices));
	}

}
