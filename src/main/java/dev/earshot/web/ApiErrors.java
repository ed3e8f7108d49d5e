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
 * Answers all errors below {@code /api/} with problem details, including those of the
 * container and of filters.
 */
@Configuration(proxyBeanMethods = false)
class ApiErrors {

	private static final PathPattern API = PathPatternParser.defaultInstance.parse("/api/**");

	@Bean
	RouterFunction<ServerResponse> apiErrorRoute(ProblemDetails problems) {
		return RouterFunctions.route(ApiErrors::isApiError, (request) -> answer(request.servletRequest(), problems));
	}

	private static boolean isApiError(ServerRequest request) {
		HttpServletRequest error = request.servletRequest();
		return error.getDispatcherType() == DispatcherType.ERROR
				&& error.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
				&& API.matches(RequestPath.parse(uri, error.getContextPath()).pathWithinApplication());
	}

	private static ServerResponse answer(HttpServletRequest error, ProblemDetails problems) {
		Object status = error.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatusCode code = HttpStatusCode.valueOf((status instanceof Integer value) ? value : 500);
		ResponseEntity<ProblemDetail> problem = problems.of(RequestRejection.of(code), code, "next",
				RequestContextUtils.getLocale(error));
		return ServerResponse.status(problem.getStatusCode())
			.headers((headers) -> headers.addAll(problem.getHeaders()))
			.body(Objects.requireNonNull(problem.getBody()));
	}

}
