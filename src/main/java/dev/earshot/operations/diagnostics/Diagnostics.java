package dev.earshot.operations.diagnostics;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Collects all that the owner can see of the state of this server.
 */
@Component
class Diagnostics {

	private final RegistrationReports registration;

	private final SystemReports system;

	private final PeopleReports people;

	private final CallReports calls;

	private final ActivityReports activity;

	Diagnostics(RegistrationReports registration, SystemReports system, PeopleReports people, CallReports calls,
			ActivityReports activity) {
		this.registration = registration;
		this.system = system;
		this.people = people;
		this.calls = calls;
		this.activity = activity;
	}

	Report report(HttpServletRequest request) {
		return new Report(this.registration.report(request), this.system.report(), this.people.report(),
				this.calls.report(), this.activity.report());
	}

	/**
	 * The state of this server.
	 */
	record Report(RegistrationReport registration, SystemReport system, List<PersonReport> people, CallReport calls,
			ActivityReport activity) {
	}

}
