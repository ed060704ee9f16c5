package cn.mingzhang.demo;

import cn.mingzhang.people.DemoAccounts;
import cn.mingzhang.people.Post;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's accounts, as its sign-in page lists them. */
@Component
@Profile("demo & !replay")
class DemoCastAccounts implements DemoAccounts {

    @Override
    public List<Account> list() {
        return DemoCast.MEMBERS.stream()
                .map(member -> new Account(
                        member.login(),
                        member.name(),
                        member.posts().stream().map(DemoCastAccounts::key).toList()))
                .toList();
    }

    @Override
    public String password() {
        return DemoCast.PASSWORD;
    }

    private static String key(Post post) {
        return "people.post." + post.name();
    }
}
