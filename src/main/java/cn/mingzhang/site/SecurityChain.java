package cn.mingzhang.site;

import cn.mingzhang.gate.Gate;
import cn.mingzhang.gate.GateKeeper;
import cn.mingzhang.gate.Onward;
import cn.mingzhang.people.CurrentOfficer;
import cn.mingzhang.people.SignIn;
import cn.mingzhang.people.SignedIn;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Every address asks for sign-in unless it is named here. What a signed-in officer may do is asked where it is done. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityChain {
    private static final String[] OPEN = {
        "/login",
        "/setup",
        "/activate",
        // Its pages answer only who stands half-way in the door.
        "/factor",
        "/factor/**",
        "/error",
        "/css/**",
        "/js/**",
        "/img/**",
        "/vendor/**",
        "/webjars/**",
        "/favicon.*",
        // As pages name it, with the digest of its content: else whoever looks at any page asks for the door, and gets
        // a session.
        "/favicon-*",
        "/actuator/health/**"
    };

    @Bean
    SecurityFilterChain chain(HttpSecurity http, SignIn signIn, Gate gate) {
        var wayBack = new WayBack();
        var doors = new Doors(wayBack);
        var goBack = new SavedRequestAwareAuthenticationSuccessHandler();
        goBack.setRequestCache(wayBack);
        return http.authorizeHttpRequests(
                        asked -> asked.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .authenticationManager(new ProviderManager(signIn))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(letIn(gate, goBack))
                        .failureHandler(doors))
                .logout(out -> out.logoutUrl("/logout")
                        .logoutSuccessUrl("/login?logout")
                        .addLogoutHandler((request, response, session) -> {
                            if (session != null && session.getPrincipal() instanceof SignedIn signedIn) {
                                signIn.end(signedIn);
                            }
                        }))
                .requestCache(cache -> cache.requestCache(wayBack))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(doors).accessDeniedHandler(doors))
                .addFilterBefore(new CurrentOfficer(signIn), AuthorizationFilter.class)
                .addFilterBefore(new GateKeeper(gate), AuthorizationFilter.class)
                // AnswerHeaders sets them on every answer, also where this chain is not asked.
                .headers(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The way back is taken at once; if a factor is outstanding, {@link Doors} asks for it there. */
    private static AuthenticationSuccessHandler letIn(Gate gate, AuthenticationSuccessHandler goBack) {
        return (request, response, who) -> {
            gate.entered(request, (SignedIn) who.getPrincipal());
            goBack.onAuthenticationSuccess(request, response, who);
        };
    }

    @Bean
    Onward onward() {
        var wayBack = new WayBack();
        return (request, response) -> {
            var saved = wayBack.getRequest(request, response);
            wayBack.removeRequest(request, response);
            return saved == null ? "/" : saved.getRedirectUrl();
        };
    }

    /** Nobody reads a measurement of each filter, and taking it wraps every one of them twice on every request. */
    @Bean
    SecurityObservationSettings unmeasured() {
        return SecurityObservationSettings.noObservations();
    }

    /** PostgreSQL keeps no zero byte in a text: 400 for any form that brings one, instead of a failure of ours. */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }
}
