package cn.mingzhang.problems;

import cn.mingzhang.people.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class ProblemsSection {
    @Bean
    Section problemsInNavigation() {
        return new Section("problems", "/problems", "problems.title", 10, LedgerRights::reads);
    }
}
