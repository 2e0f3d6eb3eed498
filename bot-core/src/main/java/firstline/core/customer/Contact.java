package firstline.core.customer;

/** A person listed on an account. The e-mail address identifies the person within the account. */
public record Contact(AccountId account, String email, String name, Role role) {}
