package dev.earshot.operations.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.earshot.account.People;
import dev.earshot.account.People.Person;
import dev.earshot.core.AccountId;
import dev.earshot.operations.audit.Actor.FormerMember;
import dev.earshot.operations.audit.Actor.Member;
import dev.earshot.operations.audit.Actor.Server;
import dev.earshot.operations.audit.Actor.Stranger;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks up the names of people for the lines of the audit log, which holds none.
 */
@Component
class AuditLines {

	// Their subject is the code of a refusal.
	private static final Set<String> FAILURES = Set.of("backup-failed");

	private final People people;

	AuditLines(People people) {
		this.people = people;
	}

	List<Line> of(List<AuditEntry> entries) {
		Map<AccountId, String> names = this.people.everybody()
			.stream()
			.collect(Collectors.toMap(Person::id, Person::name));
		return entries.stream().map((entry) -> line(entry, names)).toList();
	}

	private static Line line(AuditEntry entry, Map<AccountId, String> names) {
		return switch (entry.actor()) {
			case Member member when names.containsKey(member.id()) -> new Line(entry, names.get(member.id()), "member");
			case Member _ -> new Line(entry, null, "former");
			case FormerMember _ -> new Line(entry, null, "former");
			case Server _ -> new Line(entry, null, "server");
			case Stranger _ -> new Line(entry, null, "stranger");
		};
	}

	/**
	 * A line as the page shows it.
	 *
	 * @param failure whether the subject is the code of a refusal
	 * @param name the name of who did it; {@code null} if it is not known
	 * @param kind who it was, as in the message codes
	 */
	record Line(Instant at, String action, @Nullable String subject, boolean failure, @Nullable String name,
			String kind) {

		Line(AuditEntry entry, @Nullable String name, String kind) {
			this(entry.at(), entry.action(), entry.subject(), FAILURES.contains(entry.action()), name, kind);
		}

	}

}
