package cn.mingzhang.accounts;

import cn.mingzhang.people.Post;
import cn.mingzhang.people.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrators' places in the navigation. Who confirms a grant comes from his desk. */
@Configuration(proxyBeanMethods = false)
class Places {
    @Bean
    Section accountsInNavigation() {
        return new Section("accounts", "/accounts", "accounts.title", 91, Rights::reads);
    }

    @Bean
    Section unitsInNavigation() {
        return new Section("units", "/units", "accounts.units", 92, officer -> officer.holds(Post.SYSTEM_ADMIN));
    }

    @Bean
    Section grantsInNavigation() {
        return new Section("grants", "/grants", "accounts.grants", 93, officer -> officer.holds(Post.SECURITY_ADMIN));
    }
}
