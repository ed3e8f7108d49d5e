package dev.earshot.web;

import java.util.List;
import java.util.Optional;

import dev.earshot.core.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives the layout what the modules contribute to it. Request attributes reach every
 * page, also one that an exception handler returns.
 */
class LayoutInterceptor implements HandlerInterceptor {

	private final ObjectProvider<NavigationEntry> entries;

	private final ObjectProvider<NoticeSource> notices;

	LayoutInterceptor(ObjectProvider<NavigationEntry> entries, ObjectProvider<NoticeSource> notices) {
		this.entries = entries;
		this.notices = notices;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String account = request.getRemoteUser();
		if (account != null) {
			request.setAttribute("navigation", navigation(request));
			request.setAttribute("notices", notices(new AccountId(account), request.getServletPath()));
		}
		return true;
	}

	private List<NavigationEntry> navigation(HttpServletRequest request) {
		return this.entries.orderedStream().filter((entry) -> entry.isFor(request)).toList();
	}

	private List<Notice> notices(AccountId account, String path) {
		return this.notices.orderedStream()
			.map((source) -> source.notice(account, path))
			.flatMap(Optional::stream)
			.toList();
	}

}
