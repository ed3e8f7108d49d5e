package dev.earshot.account.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.account.ProfileSection;
import dev.earshot.account.identity.IdentityView.Link;
import dev.earshot.account.identity.IdentityView.Offer;
import dev.earshot.account.people.SignUp;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.OAuthProvider;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.SignInProvider;
import dev.earshot.web.OwnerSection.Content;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows people on their profile what they log in with.
 */
@Component
@Order(10)
class IdentitySection implements ProfileSection {

	private final Identities identities;

	private final OAuthProviders providers;

	private final SignUp signUp;

	IdentitySection(Identities identities, OAuthProviders providers, SignUp signUp) {
		this.identities = identities;
		this.providers = providers;
		this.signUp = signUp;
	}

	@Override
	public Optional<Content> content(AccountId account) {
		return Optional.of(view(account))
			.filter((view) -> !view.isEmpty())
			.map((view) -> new Content("account/identities :: identities", view));
	}

	IdentityView view(AccountId account) {
		List<LinkedIdentity> linked = this.identities.of(account);
		Map<String, String> names = this.providers.signIn()
			.stream()
			.collect(Collectors.toMap(SignInProvider::issuer, IdentitySection::name, (first, _) -> first));
		return new IdentityView(linked.stream().map((identity) -> link(identity, names)).toList(), Stream
			.concat(spotify(account),
					this.providers.signIn()
						.stream()
						.filter((provider) -> isOffered(provider, linked))
						.map((provider) -> new Offer(provider.registration().getRegistrationId(), name(provider))))
			.toList());
	}

	private static String name(SignInProvider provider) {
		return provider.registration().getClientName();
	}

	private static Link link(LinkedIdentity identity, Map<String, String> names) {
		String issuer = identity.issuer();
		return new Link(names.getOrDefault(issuer, issuer), issuer, identity.name(), identity.linkedAt(),
				identity.usedAt(), names.containsKey(issuer));
	}

	private Stream<Offer> spotify(AccountId account) {
		OAuthProvider spotify = this.providers.login();
		return this.signUp.hasSpotify(account) ? Stream.empty()
				: Stream.of(new Offer(spotify.id(), spotify.displayName()));
	}

	private static boolean isOffered(SignInProvider provider, List<LinkedIdentity> linked) {
		return linked.stream().noneMatch((identity) -> identity.issuer().equals(provider.issuer()));
	}

}
