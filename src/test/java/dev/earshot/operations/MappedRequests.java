package dev.earshot.operations;

import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.earshot.Installation;
import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every request that a controller of the running program takes, as the program itself
 * tells.
 */
public final class MappedRequests {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	private final RequestMappingHandlerMapping mapping;

	private MappedRequests(RequestMappingHandlerMapping mapping) {
		this.mapping = mapping;
	}

	public static MappedRequests of(Installation earshot) {
		return new MappedRequests(
				earshot.program().bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
	}

	public List<Mapped> all() {
		return this.mapping.getHandlerMethods().entrySet().stream().flatMap(MappedRequests::mapped).distinct().toList();
	}

	private static Stream<Mapped> mapped(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
		Set<RequestMethod> methods = entry.getKey().getMethodsCondition().getMethods();
		boolean namesAccount = Stream.of(entry.getValue().getMethod().getParameters())
			.anyMatch(MappedRequests::isAccountOfTheRequest);
		return entry.getKey()
			.getPatternValues()
			.stream()
			.flatMap((path) -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods).stream()
				.map((method) -> new Mapped(method.name(), path, namesAccount)));
	}

	private static boolean isAccountOfTheRequest(Parameter parameter) {
		return parameter.getType().equals(AccountId.class) && !parameter.isAnnotationPresent(CurrentAccount.class);
	}

	/**
	 * A request that is taken.
	 *
	 * @param path with its variables
	 * @param namesAccount whether the request says whose account it is about
	 */
	public record Mapped(String method, String path, boolean namesAccount) {

		public List<String> variables() {
			return VARIABLE.matcher(this.path).results().map((MatchResult found) -> found.group(1)).toList();
		}

		public boolean isBelow(String... starts) {
			return Stream.of(starts).anyMatch((start) -> this.path.equals(start) || this.path.startsWith(start + "/"));
		}

		/**
		 * Replaces the variables.
		 * @param values by name
		 * @return a path that can be asked for
		 */
		public String with(Map<String, String> values) {
			return VARIABLE.matcher(this.path)
				.replaceAll((found) -> values.getOrDefault(found.group(1), "missing"))
				.replace("**", "anything");
		}

		// A stream would not end.
		public String methodToTry() {
			return this.path.endsWith("/live") ? "HEAD" : this.method;
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
