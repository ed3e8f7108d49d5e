package dev.earshot.scrobbling.service;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * The services that this server knows.
 */
@Component
public class ListenServices {

	private final Map<ServiceKind, ListenService> services;

	public ListenServices(List<ListenService> services) {
		this.services = services.stream().collect(Collectors.toMap(ListenService::kind, Function.identity()));
	}

	/**
	 * Returns the service of a kind.
	 * @throws IllegalStateException if there is none
	 */
	public ListenService of(ServiceKind kind) {
		ListenService service = this.services.get(kind);
		if (service == null) {
			throw new IllegalStateException("There is no service of the kind " + kind);
		}
		return service;
	}

}
