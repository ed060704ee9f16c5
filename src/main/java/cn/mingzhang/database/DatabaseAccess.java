package cn.mingzhang.database;

import java.util.Map;

/**
 * How to reach one database with the two logins: the owner's (migrations, backup) and the application's, which owns nothing.
 */
public record DatabaseAccess(String url, String appUser, String appPassword, String ownerUser, String ownerPassword) {

    /** The settings under which a second application context works on this database. */
    public Map<String, Object> asProperties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", appUser,
                "spring.datasource.password", appPassword,
                "spring.flyway.user", ownerUser,
                "spring.flyway.password", ownerPassword,
                "spring.flyway.url", url);
    }

    @Override
    public String toString() {
        return url;
    }
}
