package dev.earshot.providers.apaleo.linking;

import java.util.Optional;

import dev.earshot.account.ProfileSection;
import dev.earshot.core.AccountId;
import dev.earshot.web.OwnerSection.Content;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Leads people from their profile to their hotel account, once the owner has registered
 * this server at apaleo.
 */
@Component
@Order(30)
class ApaleoProfileSection implements ProfileSection {

	private final ApaleoLinkRepository repository;

	private final ApaleoTokens tokens;

	ApaleoProfileSection(ApaleoLinkRepository repository, ApaleoTokens tokens) {
		this.repository = repository;
		this.tokens = tokens;
	}

	@Override
	public Optional<Content> content(AccountId account) {
		ApaleoLink link = this.repository.find(account).orElse(null);
		boolean isConnected = this.tokens.find(account).isPresent();
		return (link != null || this.tokens.registration().isPresent())
				? Optional.of(new Content("providers/apaleo-section :: apaleo", new SectionView(link, isConnected)))
				: Optional.empty();
	}

	/**
	 * What the section shows.
	 *
	 * @param link {@code null} if nothing is linked
	 */
	record SectionView(@Nullable ApaleoLink link, boolean connected) {

	}

}
