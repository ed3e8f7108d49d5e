package dev.earshot.operations.metrics;

import dev.earshot.account.AccountPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Notes that somebody is here with each of their requests.
 */
@Configuration(proxyBeanMethods = false)
class ActivityConfiguration implements WebMvcConfigurer {

	private final ActivePeople people;

	ActivityConfiguration(ActivePeople people) {
		this.people = people;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new HandlerInterceptor() {

			@Override
			public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
				AccountPrincipal.current()
					.ifPresent((person) -> ActivityConfiguration.this.people.note(person.accountId()));
				return true;
			}

		});
	}

}
