package vn.chuongvang.gateway.web;

import org.springframework.http.HttpMethod;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.rehearsal.fuzz.Rubbish;
import vn.chuongvang.testing.Addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** What may be sent wrongly to each address of the API. */
final class RubbishByAddress {
    private static final List<String> IN_PATHS =
            List.of(
                    "0x10",
                    "%237",
                    "%2F",
                    "%00",
                    "%0A",
                    "-1",
                    "%2B7",
                    "99999999999999999999",
                    "%D9%A7",
                    "%EF%AC%83",
                    "x".repeat(300),
                    "2026-02-30",
                    "..%5C");

    private static final List<String> ANYWHERE = List.of("a=[", "class.module=1", "q=%ED%A0%80");

    /** Where something is taken by that name. */
    private static final List<String> IN_QUERIES =
            List.of(
                    "unit=%00",
                    "unit=x",
                    "unit.x=1",
                    "unit[0]=1",
                    "_unit=1",
                    "head.receivers[x]=1",
                    "head.receivers[300]=1",
                    "head.receivers[99]=1",
                    "head.receivers=%00",
                    "head=1",
                    "head.title.x=1",
                    "from=%2B999999999-01-01&to=%2B999999999-12-31",
                    "from=-999999999-01-01&to=2026-01-01",
                    "from=9999-12-31&to=9999-12-31",
                    "asOf=%2B999999999-12-31",
                    "contest=0x10",
                    "contest=99999999999999999999",
                    "after=-99999999999999999999&size=1e9",
                    "q=%00&size=0x10",
                    "page=99999999999&size=-1",
                    "after=AAAAAAAAAAAAAAAAAAAAAAAAAAAA&size=200",
                    "generation=-1",
                    "width=2147483647&height=2147483647",
                    "seats=%00&zones=-1",
                    "hierarchy=%00",
                    "account=%00",
                    "public=%00");

    /** What would be taken if it were not for the letter or day in it. */
    static final Map<String, List<String>> NEARLY =
            Map.ofEntries(
                    at(
                            "POST /api/staff/sign-in",
                            "{'name':'aNUL','password':'x'}",
                            "{'name':'an','password':'\\ud800'}",
                            "{'name':'rac','password':'xNUL','code':'NUL'}"),
                    at("POST /api/staff/password", "{'old':'xNUL','new':'NULxxxxxxxxxxxx'}"),
                    at(
                            "POST /api/staff/second-factor",
                            "{'password':'NUL'}",
                            "{'password':'\\udc00\\ud800'}"),
                    at("POST /api/staff/second-factor/confirm", "{'code':'NUL'}"),
                    at("POST /api/staff/oidc/code", "{'code':'NUL'}"),
                    at("POST /api/staff/oidc/{provider}/sign-in", "{'page':'NUL'}"),
                    at(
                            "POST /api/staff/oidc/{provider}/link",
                            "{'page':'HOST','password':'NUL'}",
                            "{'page':'HOST','password':'x','code':'NUL'}"),
                    at(
                            "POST /api/staff/accounts",
                            "{'name':'aNULb','role':'REFEREE','code':'NUL'}",
                            "{'name':'abc','role':'REFEREE','unit':'NUL'}"),
                    at(
                            "POST /api/rooms/{code}/claim",
                            "{'seat':1,'name':'AnNUL','consent':true,'publicName':false,"
                                    + "'device':'0123456789abcdefNUL'}",
                            "{'ticket':'NUL','name':'An','consent':true,'publicName':false,"
                                    + "'device':'0123456789abcdef'}"),
                    at(
                            "POST /api/contests",
                            contest("'title':'aNUL'", "2026-12-20"),
                            contest("'title':'a','units':['NUL']", "2026-12-20"),
                            contest("'title':'a','roster':'1, NUL, x'", "2026-12-20"),
                            contest("'title':'a','rules':{'NUL':1}", "2026-12-20"),
                            contest("'title':'a','draw':{'topics':['NUL']}", "2026-12-20"),
                            contest("'title':'a','draw':{'languages':['NUL']}", "2026-12-20"),
                            contest("'title':'a','draw':{'seed':1e99}", "2026-12-20"),
                            contest("'title':'a'", "+999999999-12-31"),
                            contest("'title':'a'", "-999999999-01-01")),
                    at(
                            "POST /api/draws/check",
                            contest("'title':'aNUL'", "2026-12-20"),
                            contest("'title':'a'", "+999999999-12-31")),
                    at(
                            "POST /api/blueprints",
                            "{'name':'aNUL','blueprint':{'lines':[{'count':1}]}}"),
                    at(
                            "PUT /api/members",
                            "{'unit':'UNIT','asOf':'2026-01-01','members':9,'source':'aNULb'}",
                            "{'unit':'UNIT','asOf':'-999999999-01-01','members':9,'source':'a'}"),
                    at(
                            "PUT /api/targets",
                            "{'unit':'UNIT','from':'+999999999-01-01','to':'+999999999-12-31',"
                                    + "'measure':'PEOPLE','value':3}"),
                    at(
                            "POST /api/individuals/merges",
                            "{'kept':'UNIT','merged':'UNIT','reason':'aNUL'}"),
                    at("POST /api/reports", "{'form':'CSV','report':{'head':{'title':'aNUL'}}}"),
                    at(
                            "POST /api/reports/submitted",
                            "{'head':{'title':'aNUL'}}",
                            "{'from':'+999999999-01-01','to':'+999999999-12-31'}"),
                    at(
                            "PUT /api/reports/weekly/{unit}",
                            "{'weekday':'MONDAY','hour':7,'head':{'receivers':['aNUL',null]}}"),
                    at(
                            "POST /api/units/changes",
                            "{'kind':'CREATE','generation':0,'on':'2026-01-01','hierarchy':'DOAN',"
                                    + "'type':'CELL','name':'aNULb'}",
                            "{'kind':'CREATE','generation':0,'on':'+999999999-12-31',"
                                    + "'hierarchy':'DOAN','type':'CELL','name':'a'}",
                            "{'kind':'ALIAS','generation':0,'unit':'UNIT','alias':'aNUL'}"),
                    at(
                            "POST /api/units/changes/{number}/undo",
                            "{'generation':0,'reason':'aNULb'}"),
                    at(
                            "POST /api/questions",
                            "{'note':'aNUL','document':{'questions':[{'text':'NUL'}]}}"),
                    at("POST /api/questions/lint", "{'document':{'questions':[{'text':'NUL'}]}}"),
                    at(
                            "POST /api/questions/try",
                            "{'document':{'questions':[{'text':'NUL'}]},'answers':['NUL',null]}"),
                    at("POST /api/questions/{id}/comments", "{'version':1,'text':'aNUL'}"),
                    at(
                            "POST /api/questions/{id}/acts",
                            "{'act':'RETIRE','version':1,'note':'NUL'}"));

    private RubbishByAddress() {}

    /** One request. */
    record Sent(HttpMethod method, String path, String query, String body) {
        /** Path and query. */
        String target() {
            return query.isEmpty() ? path : path + "?" + query;
        }
    }

    /**
     * @param document of the API
     * @param line method and path of an address in it
     */
    static List<Sent> all(JsonNode document, String line) {
        var method = HttpMethod.valueOf(line.substring(0, line.indexOf(' ')));
        var path = line.substring(line.indexOf(' ') + 1);
        var there = Addresses.fill(path, "424242").replace("424242", known(path));
        var described = new Described(document, line);
        var all = new ArrayList<Sent>();
        if (path.contains("{")) {
            IN_PATHS.stream()
                    .flatMap(one -> Stream.of(everywhere(path, one), atTheEnd(there, one)))
                    .distinct()
                    .forEach(one -> all.add(new Sent(method, one, "", "")));
        }
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.DELETE)) {
            Stream.concat(ANYWHERE.stream(), IN_QUERIES.stream().filter(described::takes))
                    .forEach(one -> all.add(new Sent(method, there, one, "")));
        }
        described.queries().forEach(one -> all.add(new Sent(method, there, one, "")));
        if (!method.equals(HttpMethod.GET)) {
            Stream.of(
                            Rubbish.DOCUMENTS.stream(),
                            NEARLY.getOrDefault(line, List.of()).stream()
                                    .map(RubbishByAddress::filled),
                            described.bodies().stream())
                    .flatMap(bodies -> bodies)
                    .forEach(one -> all.add(new Sent(method, there, "", one)));
        }
        return all;
    }

    private static String everywhere(String path, String rubbish) {
        return path.replaceAll("\\{[a-z]+}", Matcher.quoteReplacement(rubbish));
    }

    private static String atTheEnd(String path, String rubbish) {
        return path.replaceAll("[^/]+$", Matcher.quoteReplacement(rubbish));
    }

    static String known(String path) {
        return path.contains("/sessions/") || path.contains("reports/")
                ? "00000000-0000-0000-0000-000000000007"
                : path.startsWith("/api/questions/") ? "T1-001" : "424242";
    }

    private static Map.Entry<String, List<String>> at(String line, String... bodies) {
        return Map.entry(line, List.of(bodies));
    }

    private static String contest(String members, String day) {
        return "{%s,'organiser':'Đoàn','preset':'WARD','playedOn':'%s','seats':20}"
                .formatted(members, day);
    }

    static String filled(String body) {
        return body.replace('\'', '"')
                .replace("NUL", Rubbish.NUL)
                .replace("UNIT", "00000000-0000-0000-0000-000000000007");
    }
}
