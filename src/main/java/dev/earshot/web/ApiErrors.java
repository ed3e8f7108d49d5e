package dev.earshot.web;

import java.util.Objects;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.RequestPath;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Where an error under {@code /api/} ends, whoever found it, the login, the container or
 * a filter: as a problem, never as a page.
 */
@Configuration(proxyBeanMethods = false)
class ApiErrors {

	private static final PathPattern API = PathPatternParser.defaultInstance.parse("/api/**");

	@Bean
	RouterFunction<ServerResponse> problemsOfTheApi(ProblemDetails problems) {
		return RouterFunctions.route(ApiErrors::isOfTheApi, (request) -> answer(request.servletRequest(), problems));
	}

	private static boolean isOfTheApi(ServerRequest request) {
		HttpServletRequest failed = request.servletRequest();
		return failed.getDispatcherType() == DispatcherType.ERROR
				&& failed.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
				&& API.matches(RequestPath.parse(uri, failed.getContextPath()).pathWithinApplication());
	}

	private static ServerResponse answer(HttpServletRequest failed, ProblemDetails problems) {
		Object status = failed.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatusCode code = HttpStatusCode.valueOf((status instanceof Integer value) ? value : 500);
		ResponseEntity<ProblemDetail> problem = problems.of(RequestRejection.of(code), code, "next",
				RequestContextUtils.getLocale(failed));
		return ServerResponse.status(problem.getStatusCode())
			.headers((headers) -> headers.addAll(problem.getHeaders()))
			.body(Objects.requireNonNull(problem.getBody()));
	}

}
