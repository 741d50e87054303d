package vn.chuongvang.identity.web;

import static org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy.NO_REFERRER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;

import vn.chuongvang.identity.AuditLog;
import vn.chuongvang.identity.KeyLimits;
import vn.chuongvang.identity.MachineKeys;
import vn.chuongvang.identity.Scopes;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.identity.WritesOnce;

/** Who may call what. What is not named here is refused under /api and public elsewhere. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {
    private static final String HOST = StaffRole.HOST.name();
    private static final String REFEREE = StaffRole.REFEREE.name();
    private static final String CURATOR = StaffRole.CURATOR.name();
    private static final String UNION = StaffRole.UNION.name();
    private static final String AUDITOR = StaffRole.AUDITOR.name();
    private static final String HOST_OF_SERVER = HOST + SignedInStaff.OF_SERVER;

    private static final String UNION_OF_SERVER = UNION + SignedInStaff.OF_SERVER;

    private static final String COUNTING = "/api/contests/*/counting";

    /** {@link OwnUnitsOnly} bounds what is read here. */
    private static final String[] FIGURES = {
        "/api/participation/**", "/api/targets/**", "/api/members/**", "/api/units/**"
    };

    /** What is written has its unit in the body; whoever has one writes when controllers ask. */
    private static final String[] OF_SERVER = {
        "/api/participation/**",
        "/api/targets/**",
        "/api/members/**",
        "/api/units/**",
        "/api/individuals/**"
    };

    /** What opens a seat is for who hands seats out: an auditor changes nothing. */
    private static final String[] TICKETS = {
        "/api/contests/*/tickets", "/api/contests/*/print/seat-cards.pdf"
    };

    /** Words such as UP, and nothing else; a sign-in would need the database that may be away. */
    private static final String[] HEALTH = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/actuator/health/parts"
    };

    /** A page may widen it for its own socket; nothing else does. */
    private static final String POLICY =
            "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'; form-action 'self';"
                    + " require-trusted-types-for 'script'; trusted-types default";

    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            CookieSessions sessions,
            Scopes scopes,
            AuditLog audit,
            MachineKeys keys,
            KeyLimits limits,
            WritesOnce writes,
            RefusalWriter refusals) {
        return http.csrf(CsrfSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .securityContextRepository(sessions)
                .addFilterBefore(
                        new KeyedRequests(keys, limits, refusals),
                        SecurityWebFiltersOrder.REACTOR_CONTEXT)
                .addFilterBefore(
                        new OwnPagesOnly(refusals), SecurityWebFiltersOrder.REACTOR_CONTEXT)
                .addFilterBefore(
                        new PlainQueries(refusals), SecurityWebFiltersOrder.REACTOR_CONTEXT)
                .addFilterBefore(new NoForms(refusals), SecurityWebFiltersOrder.REACTOR_CONTEXT)
                .authorizeExchange(SecurityConfiguration::rules)
                .addFilterAfter(
                        new OwnContestsOnly(scopes, refusals),
                        SecurityWebFiltersOrder.AUTHORIZATION)
                .addFilterAfter(
                        new OwnUnitsOnly(scopes, refusals), SecurityWebFiltersOrder.AUTHORIZATION)
                .addFilterAt(new AuditedReads(audit, refusals), SecurityWebFiltersOrder.LAST)
                .addFilterAt(new OnceOnly(writes, refusals), SecurityWebFiltersOrder.LAST)
                .exceptionHandling(refused -> handle(refused, refusals))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void rules(AuthorizeExchangeSpec paths) {
        // First: no rule below is about keys.
        paths.matchers(KeyedRequests::match).hasAuthority(SignedInStaff.MACHINE);
        paths.pathMatchers(HttpMethod.POST, "/api/staff/sign-in").permitAll();
        // The page asks before it shows the sign-in form: "nobody" is an answer, not a mistake.
        paths.pathMatchers(HttpMethod.GET, "/api/staff/me").permitAll();
        paths.pathMatchers("/api/staff/me", "/api/staff/password", "/api/staff/sign-out")
                .hasAnyAuthority(
                        HOST,
                        REFEREE,
                        CURATOR,
                        UNION,
                        AUDITOR,
                        SignedInStaff.MUST_CHANGE_PASSWORD,
                        SignedInStaff.MUST_SET_FACTOR);
        paths.pathMatchers("/api/staff/second-factor/**")
                .hasAnyAuthority(
                        HOST, REFEREE, CURATOR, UNION, AUDITOR, SignedInStaff.MUST_SET_FACTOR);
        paths.pathMatchers(HttpMethod.GET, "/api/staff/oidc", "/api/staff/oidc/*/callback")
                .permitAll();
        paths.pathMatchers(HttpMethod.POST, "/api/staff/oidc/*/sign-in", "/api/staff/oidc/code")
                .permitAll();
        paths.pathMatchers("/api/staff/sessions/**", "/api/staff/oidc/**")
                .hasAnyAuthority(HOST, REFEREE, CURATOR, UNION, AUDITOR);
        paths.pathMatchers(HttpMethod.GET, "/api/staff/accounts").hasAnyAuthority(HOST, AUDITOR);
        paths.pathMatchers("/api/staff/audit").hasAnyAuthority(HOST_OF_SERVER, AUDITOR);
        paths.pathMatchers("/api/staff/accounts/*/sessions").hasAuthority(HOST_OF_SERVER);
        paths.pathMatchers("/api/staff/accounts/**").hasAuthority(HOST);
        paths.pathMatchers(HttpMethod.GET, "/api/staff/keys")
                .hasAnyAuthority(HOST_OF_SERVER, AUDITOR);
        paths.pathMatchers("/api/staff/keys/**").hasAuthority(HOST_OF_SERVER);
        paths.pathMatchers("/api/staff/standby/code").hasAuthority(HOST_OF_SERVER);
        paths.pathMatchers(HttpMethod.DELETE, "/api/staff/standby").hasAuthority(HOST_OF_SERVER);
        paths.pathMatchers("/api/staff/nodes").hasAuthority(HOST_OF_SERVER);
        paths.pathMatchers("/api/staff/**").hasAnyAuthority(HOST, REFEREE);
        paths.pathMatchers("/api/rooms/**", "/api/me/**").permitAll();
        paths.pathMatchers(HttpMethod.GET, "/api/privacy/**")
                .hasAnyAuthority(HOST_OF_SERVER, AUDITOR);
        paths.pathMatchers(HttpMethod.GET, "/api/certificates/*", "/api/time", "/api/standby")
                .permitAll();
        paths.pathMatchers(HttpMethod.GET, "/api/contests", "/api/contests/*/leaderboard")
                .hasAnyAuthority(HOST, REFEREE, UNION, AUDITOR);
        paths.pathMatchers(HttpMethod.PUT, COUNTING).hasAnyAuthority(HOST, UNION);
        paths.pathMatchers(HttpMethod.GET, COUNTING).hasAnyAuthority(HOST, UNION, AUDITOR);
        paths.pathMatchers(TICKETS).hasAuthority(HOST);
        paths.pathMatchers(HttpMethod.GET, "/api/presets", "/api/contests/**", "/api/blueprints")
                .hasAnyAuthority(HOST, AUDITOR);
        paths.pathMatchers(HttpMethod.GET, "/api/questions/**")
                .hasAnyAuthority(HOST, CURATOR, AUDITOR);
        paths.pathMatchers("/api/presets", "/api/contests/**").hasAuthority(HOST);
        paths.pathMatchers("/api/blueprints/**", "/api/draws/**").hasAuthority(HOST);
        paths.pathMatchers("/api/questions/**").hasAnyAuthority(HOST, CURATOR);
        // Reports are bounded by their controllers, which know the unit of each.
        paths.pathMatchers(HttpMethod.GET, "/api/reports/**").hasAnyAuthority(HOST, UNION, AUDITOR);
        paths.pathMatchers("/api/reports/**").hasAnyAuthority(HOST, UNION);
        // It tells of all units, and a line does not say whose it is.
        paths.pathMatchers("/api/participation/changes")
                .hasAnyAuthority(HOST_OF_SERVER, UNION_OF_SERVER, AUDITOR);
        paths.pathMatchers(HttpMethod.GET, FIGURES).hasAnyAuthority(HOST, UNION, AUDITOR);
        // Whose unit it is, the controllers ask.
        paths.pathMatchers(HttpMethod.PUT, "/api/targets", "/api/members")
                .hasAnyAuthority(HOST, UNION);
        paths.pathMatchers(HttpMethod.DELETE, "/api/targets").hasAnyAuthority(HOST, UNION);
        paths.pathMatchers(HttpMethod.POST, "/api/participation/declared/**")
                .hasAnyAuthority(HOST, UNION);
        paths.pathMatchers(HttpMethod.GET, OF_SERVER)
                .hasAnyAuthority(HOST_OF_SERVER, UNION_OF_SERVER, AUDITOR);
        paths.pathMatchers(OF_SERVER).hasAnyAuthority(HOST_OF_SERVER, UNION_OF_SERVER);
        paths.pathMatchers(HttpMethod.GET, "/api/openapi.json")
                .hasAnyAuthority(HOST, REFEREE, CURATOR, UNION, AUDITOR);
        paths.pathMatchers("/api/**").denyAll();
        paths.pathMatchers(HEALTH).permitAll();
        paths.pathMatchers("/actuator/**").denyAll();
        paths.anyExchange().permitAll();
    }

    private static void handle(
            ServerHttpSecurity.ExceptionHandlingSpec refused, RefusalWriter refusals) {
        refused.authenticationEntryPoint(
                (exchange, _) ->
                        refusals.write(
                                exchange,
                                HttpStatus.UNAUTHORIZED,
                                "SIGN_IN_FIRST",
                                "Sign in: POST /api/staff/sign-in."));
        refused.accessDeniedHandler(
                (exchange, _) ->
                        refusals.write(
                                exchange,
                                HttpStatus.FORBIDDEN,
                                "NOT_ALLOWED",
                                "This account may not do this; a one-time password must be"
                                        + " replaced first, and a second factor set where the"
                                        + " server requires one."));
    }

    private static void headers(ServerHttpSecurity.HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(policy -> policy.policy(NO_REFERRER))
                .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable);
    }
}
