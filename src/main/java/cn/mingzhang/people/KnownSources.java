package cn.mingzhang.people;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 常用地址: from where an officer has signed in before. Wrong passwords from elsewhere make the account wait for elsewhere only,
 * so that nobody locks a colleague out of his own desk.
 */
@Repository
class KnownSources {
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final JdbcClient sql;

    KnownSources(JdbcClient sql) {
        this.sql = sql;
    }

    /** Asked for nobody too: the same work, the same time. */
    boolean knows(@Nullable Long officerId, String address) {
        return sql.sql(
                        "SELECT EXISTS (SELECT 1 FROM known_source WHERE officer_id = :id AND address = :address AND last_at > :since)")
                .param("id", officerId == null ? -1 : officerId)
                .param("address", address)
                .param("since", Credentials.systemNow().minus(REMEMBERED))
                .query(Boolean.class)
                .single();
    }

    void remember(long officerId, String address) {
        var now = Credentials.systemNow();
        sql.sql("INSERT INTO known_source (officer_id, address, last_at) VALUES (:id, :address, :now)"
                        + " ON CONFLICT (officer_id, address) DO UPDATE SET last_at = :now")
                .param("id", officerId)
                .param("address", address)
                .param("now", now)
                .update();
        sql.sql("DELETE FROM known_source WHERE officer_id = :id AND last_at < :before")
                .param("id", officerId)
                .param("before", now.minus(REMEMBERED))
                .update();
    }

    /**
     * The address as it is counted: one who is given a whole IPv6 network is one source. It is the peer's address, or what
     * {@code server.forward-headers-strategy} lets a trusted proxy say; a header alone is never believed.
     */
    static String address(@Nullable String remote) {
        if (remote == null || !remote.matches("[0-9a-fA-F:.]{2,45}")) {
            return "-";
        }
        try {
            var address = InetAddress.getByName(remote);
            return address instanceof Inet6Address && !address.isLoopbackAddress()
                    ? network(address.getAddress())
                    : address.getHostAddress();
        } catch (UnknownHostException unreadable) {
            return "-";
        }
    }

    private static String network(byte[] address) {
        var text = new StringBuilder();
        for (int at = 0; at < 8; at += 2) {
            text.append(Integer.toHexString((address[at] & 0xff) << 8 | address[at + 1] & 0xff))
                    .append(':');
        }
        return text + ":/64";
    }
}
