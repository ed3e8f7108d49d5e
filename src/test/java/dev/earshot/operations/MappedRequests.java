package dev.earshot.operations;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.Installation;
import dev.earshot.RunningEarshot;
import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import jakarta.servlet.Registration;
import jakarta.servlet.ServletContext;

import org.springframework.beans.BeanUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every request that the running program takes, as the program itself tells: pages,
 * forms, APIs, downloads, streams and endpoints for monitoring.
 */
public final class MappedRequests {

	private static final Set<Class<? extends Annotation>> GIVEN = Set.of(CurrentAccount.class, RequestBody.class,
			RequestHeader.class, CookieValue.class);

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::[^}]*)?}");

	private final RunningEarshot program;

	private MappedRequests(RunningEarshot program) {
		this.program = program;
	}

	public static MappedRequests of(Installation earshot) {
		return new MappedRequests(earshot.program());
	}

	public List<Mapped> all() {
		return mappings().filter(RequestMappingInfoHandlerMapping.class::isInstance)
			.map(RequestMappingInfoHandlerMapping.class::cast)
			.flatMap((mapping) -> mapping.getHandlerMethods().entrySet().stream())
			.flatMap(MappedRequests::mapped)
			.distinct()
			.toList();
	}

	/**
	 * What takes requests in another way than by methods of controllers.
	 * @return paths, or names of router functions
	 */
	public List<String> others() {
		return mappings().filter((mapping) -> !(mapping instanceof RequestMappingInfoHandlerMapping))
			.flatMap(this::taken)
			.distinct()
			.sorted()
			.toList();
	}

	private Stream<String> taken(HandlerMapping mapping) {
		return switch (mapping) {
			case AbstractUrlHandlerMapping urls -> urls.getHandlerMap().keySet().stream();
			case RouterFunctionMapping _ -> this.program.beans(RouterFunction.class).keySet().stream();
			default -> Stream.of(mapping.getClass().getName());
		};
	}

	/** Returns what servlets are mapped to, by their names. */
	public Map<String, Set<String>> servlets() {
		return this.program.beans(ServletContext.class)
			.values()
			.stream()
			.flatMap((context) -> context.getServletRegistrations().values().stream())
			.collect(Collectors.toMap(Registration::getName, (servlet) -> Set.copyOf(servlet.getMappings())));
	}

	private Stream<HandlerMapping> mappings() {
		return this.program.beans(HandlerMapping.class).values().stream();
	}

	private static Stream<Mapped> mapped(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
		Set<RequestMethod> methods = entry.getKey().getMethodsCondition().getMethods();
		Method handler = entry.getValue().getMethod();
		return entry.getKey()
			.getPatternValues()
			.stream()
			.flatMap((path) -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods).stream()
				.map((method) -> new Mapped(method.name(), path, parameters(handler), namesAccount(handler),
						takesBody(handler))));
	}

	private static boolean namesAccount(Method handler) {
		return Stream.of(handler.getParameters()).anyMatch(MappedRequests::isAccountOfTheRequest);
	}

	private static boolean isAccountOfTheRequest(Parameter parameter) {
		return parameter.getType().equals(AccountId.class) && !parameter.isAnnotationPresent(CurrentAccount.class);
	}

	private static boolean takesBody(Method handler) {
		return Stream.of(handler.getParameters())
			.anyMatch((parameter) -> parameter.isAnnotationPresent(RequestBody.class));
	}

	// A form is a record of this program.
	private static List<String> parameters(Method handler) {
		return Stream.of(handler.getParameters())
			.filter((parameter) -> !parameter.isAnnotationPresent(PathVariable.class))
			.flatMap(MappedRequests::names)
			.toList();
	}

	private static Stream<String> names(Parameter parameter) {
		Class<?> type = parameter.getType();
		if (parameter.isAnnotationPresent(RequestParam.class) || isSentByName(parameter)) {
			return Stream.of(name(parameter));
		}
		if (isGivenByTheServer(parameter)) {
			return Stream.empty();
		}
		Assert.state(type.isRecord(), () -> "What is sent for " + parameter + "?");
		return Stream.of(type.getRecordComponents()).map(MappedRequests::name);
	}

	// As Spring MVC decides for a parameter without an annotation.
	private static boolean isSentByName(Parameter parameter) {
		return (BeanUtils.isSimpleProperty(parameter.getType()) && parameter.getAnnotations().length == 0
				&& !parameter.getType().equals(Locale.class)) || isAccountOfTheRequest(parameter);
	}

	private static boolean isGivenByTheServer(Parameter parameter) {
		String types = parameter.getType().getPackageName();
		return GIVEN.stream().anyMatch(parameter::isAnnotationPresent) || types.startsWith("jakarta.servlet")
				|| types.startsWith("org.springframework") || parameter.getType().equals(Locale.class);
	}

	private static String name(Parameter parameter) {
		RequestParam given = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
		return (given != null && !given.name().isEmpty()) ? given.name() : parameter.getName();
	}

	private static String name(RecordComponent component) {
		BindParam given = component.getAnnotation(BindParam.class);
		return (given != null) ? given.value() : component.getName();
	}

	/**
	 * A request that is taken.
	 *
	 * @param path with its variables
	 * @param parameters of the query or the form
	 * @param namesAccount whether the request says whose account it is about
	 * @param takesBody whether it takes JSON
	 */
	public record Mapped(String method, String path, List<String> parameters, boolean namesAccount, boolean takesBody) {

		public List<String> variables() {
			return VARIABLE.matcher(this.path).results().map((MatchResult found) -> found.group(1)).toList();
		}

		public boolean isBelow(String... starts) {
			return Stream.of(starts).anyMatch((start) -> this.path.equals(start) || this.path.startsWith(start + "/"));
		}

		/**
		 * Replaces the variables.
		 * @param words values by name
		 * @param id the value of all others
		 * @return a path that can be asked for
		 */
		public String with(Map<String, String> words, String id) {
			return VARIABLE.matcher(this.path)
				.replaceAll((found) -> words.getOrDefault(found.group(1), id))
				.replace("**", "anything");
		}

		public boolean isStream() {
			return this.path.endsWith("/live");
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
