package cn.mingzhang.people;

/** A person to be entered; he can sign in once he has set a password with his activation code. */
public record NewOfficer(String login, String name, long unitId) {}
