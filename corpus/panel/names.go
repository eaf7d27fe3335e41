package panel

import (
	"fmt"
	"hash/fnv"
	"strings"
	"sync"

	"nianbao/model"
	"nianbao/model/codebook"
	"nianbao/model/edition"
)

// variable is one column of the wide table.
type variable struct {
	codebook.Variable
	name string // at most 30 characters, so that s_ may stand before it
	// Where the key stands on the form, newest edition first.
	table, row, col string
}

// maxName leaves room for the prefix of the status columns: Stata takes 32.
const maxName = 30

// shorts are the parts of keys that names abbreviate. They must never change: names are
// what the scripts of researchers hold.
var shorts = strings.NewReplacer(
	"reconsideration_and_litigation", "rl", "administrative_reconsideration", "rec", "litigation_after_reconsideration", "aft", "litigation_direct", "dir",
	"proactive_disclosure", "pd", "normative_documents", "normdoc", "administrative_permits", "permit", "administrative_penalties", "penalty",
	"administrative_compulsion", "compul", "administrative_fees", "fee", "other_external_services", "extserv", "centralized_procurement", "procure",
	"items_previous_year", "prev_items", "applications", "ap", "new_received", "new", "carried_in", "cin", "carried_out", "cout",
	"natural_person", "nat", "commercial_enterprise", "com", "research_institution", "res", "public_interest_organization", "pub",
	"legal_service_institution", "leg", "other_organization", "org", "results", "r", "partially_granted", "part", "granted", "grant",
	"denied", "den", "state_secret", "secret", "prohibited_by_law", "law", "endangers_security_or_stability", "danger", "third_party_rights", "third",
	"internal_affairs", "internal", "process_information", "process", "enforcement_case_file", "casefile", "registry_inquiry", "registry",
	"unavailable", "una", "not_held", "nothold", "would_need_creation", "create", "still_unclear", "unclear",
	"not_processed", "np", "petition_or_complaint", "petition", "public_publication", "publication", "confirm_or_reissue", "reissue",
	"other_processing", "oth", "not_corrected_in_time", "uncorrected", "fee_not_paid_in_time", "unpaid",
	"newly_disclosed", "new_disc", "total_disclosed", "tot_disc", "cumulative", "cum", "period", "per", "proactive", "pro",
	"reconsideration", "rec", "litigation", "lit", "received", "recv", "answered", "ans", "not_government_information", "notinfo",
	"security_or_stability", "danger", "by_letter_or_fax", "letter_fax", "letter_or_fax", "letter_fax", "policy_interpretations", "policy",
	"press_conferences", "press", "online_interviews", "interviews", "weibo_wechat_events", "weibo_events", "institution", "inst",
	"consultation", "cons", "information", "info", "told_other_channel", "told_other", "complaints", "complaint",
)

// variables are the columns of the wide table in the order of the codebook.
var variables = sync.OnceValue(func() []variable {
	places := map[model.Key]edition.Place{}
	for _, e := range edition.All {
		for _, p := range e.Places() {
			if _, ok := places[p.Key]; !ok {
				places[p.Key] = p
			}
		}
	}
	var all []variable
	taken := map[string]model.Key{}
	for _, v := range codebook.Variables() {
		p := places[v.Key]
		name := shortName(v.Key)
		if other, ok := taken[name]; ok {
			panic(fmt.Sprintf("panel: %s and %s have one name, %s", other, v.Key, name))
		}
		taken[name] = v.Key
		all = append(all, variable{v, name, p.Table.ID, p.Row.Key, columnOf(p)})
	}
	return all
})

func columnOf(p edition.Place) string {
	return strings.Trim(p.Col.Before+"."+p.Col.Key, ".")
}

// shortName is the name of a key: lower case, ASCII, at most 30 characters.
func shortName(k model.Key) string {
	parts := strings.Split(string(k), ".")
	for i, p := range parts {
		parts[i] = shorts.Replace(p)
	}
	name := strings.Join(parts, "_")
	if len(name) <= maxName {
		return name
	}
	h := fnv.New32a() // a new edition may bring longer keys: cut, and told apart by a hash
	h.Write([]byte(k))
	return fmt.Sprintf("%s_%06x", strings.TrimRight(name[:maxName-7], "_"), h.Sum32()&0xffffff)
}

// byKey finds the number of a variable.
var byKey = sync.OnceValue(func() map[model.Key]int {
	m := map[model.Key]int{}
	for i, v := range variables() {
		m[v.Key] = i
	}
	return m
})

// shortKey is the name of the variable of a key that there must be.
func shortKey(k string) string { return variables()[byKey()[model.Key(k)]].name }
