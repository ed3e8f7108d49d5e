package dev.earshot.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;

/**
 * An entry of the navigation that signed-in people see on every page. Each module
 * declares its own as beans.
 *
 * @param order its place among the entries, the smallest first
 * @param id how pages name the entry they belong to
 * @param path where it leads, below the context path
 * @param message the key of its text
 * @param role who sees it; {@code null} for everybody who is signed in
 */
public record NavigationEntry(int order, String id, String path, String message,
		@Nullable String role) implements Ordered {

	boolean isFor(HttpServletRequest request) {
		return this.role == null || request.isUserInRole(this.role);
	}

	@Override
	public int getOrder() {
		return this.order;
	}

}
