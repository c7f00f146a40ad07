/** Sentences that generated mails, notes and requests are put together from. `{holes}` are filled from the case. */

/** What a customer writes first, by type of case. A blank line parts the paragraphs. */
export const ASKS: Record<string, readonly string[]> = {
  'Inbound Request': [
    'We are planning to add {few} people to our team next month. Could you send us a quote for {seats} seats in total, and tell us whether we can add them before the renewal?',
    'Our current plan runs out soon and our finance department needs a formal quote before they can release the budget. We have {seats} users at the moment.\n\nIs there a discount if we commit for two or three years?',
    'I tried to buy {few} more seats on the website, but the checkout tells me to contact sales. Can you help me with the order?',
    'We received an invoice that still shows our old address. Please correct it and send it again, our accounting cannot book it as it is.',
    'Could you tell me the difference between Premium and Ultimate for a team of {seats}? We mainly care about security scanning and approvals.',
    'We were bought by another company in spring and both have a subscription. What is the best way to bring them together?',
    'Support told me that this is a question for sales: our licence shows {seats} seats, but we only ordered {few} more than last year. Which number is right?',
    'We would like to pay by bank transfer instead of by card. What do you need from us?',
    'Please confirm the date of our renewal and the price per user. I also need your bank details and the vendor form for our procurement portal.',
    'A colleague of mine who managed the subscription has left. How can I become the owner of the account?',
    'Do you offer special terms for non-profit organisations? We are a small foundation with {seats} people.',
  ],
  'Churn & Contraction Mitigation': [
    'We turned off the automatic renewal because we are not sure yet how many seats we will need. Please do not charge our card in the meantime.',
    'The payment for the renewal failed again. The card is valid, our bank says the request never reached them. What should we do?',
    'We have fewer developers than last year and would like to go down to {few} seats at the renewal.',
  ],
  'Expansion Opportunities': [
    'We started the Duo trial last week and the team likes it so far. What would it cost for {seats} people for the rest of our term?',
    'We seem to have more users than seats. How is the difference billed, and can we avoid a surprise at the end of the quarter?',
    'I downloaded your comparison guide. We run {seats} developers on another tool today and are looking at options for next year.',
  ],
  'Urgent Renewal & TRX Support': [
    'Our purchasing needs a quote with our purchase order number on it, otherwise the invoice will be rejected. Can you issue one for {seats} seats?',
    'We want to renew for three years if the price stays the same for the whole term. Please send a proposal.',
    'We got a warning that the renewal will fail. The card on file belongs to a colleague who has left, and we need an invoice instead.',
    'We will most likely not renew. The tool is fine, but our parent company has decided on another one for everybody.',
  ],
  'High Value': [
    'Thank you for the introduction. A short call every quarter sounds good. Our planning round is in two months, so usage per team would be useful before that.',
    'We are opening an office abroad and expect to grow to about {seats} people by the end of the year.',
  ],
};

export const REPLIES: readonly string[] = [
  'Thanks for getting back to me. We would need {seats} seats, billed yearly. Could you send the quote to our purchasing as well?',
  'That makes sense. One more question: does the price change if we add people during the year?',
  'Our finance team has asked for a purchase order, that will take until the end of the week. Can you hold the offer until then?',
  'Could we do a call on Thursday? I would like our IT lead to join.',
  'I discussed it with the team. We would go for Premium now and look at Ultimate again at the next renewal.',
  'The quote still shows the old company name. Could you change it to {account} and send it again?',
  'We are comparing it with one other offer. When do you need our decision?',
  'I cannot find the place where I can change the payment method. Could you point me to it?',
  'Sorry for the late answer, it is a busy time. Yes, we are still interested. What are the next steps?',
  'Please find the signed order form attached. When will the licence be ready?',
  'We have a budget of {price} for this year. Is there anything you can do within that?',
];

export const THANKS: readonly string[] = [
  'Perfect, that worked. Thank you for the quick help!',
  'Thanks, everything is clear now. You can close this.',
  'Great, the order went through and the seats are there. Thank you.',
  'Thank you, I have passed it on to our finance team. Nothing more from our side.',
  'Got it, many thanks.',
];

export const AUTOMATIC: readonly string[] = [
  'I am out of the office until {date} and will have no access to e-mail. In urgent cases please write to office@{domain}.',
  'Thank you for your message. I am on leave until {date}. Your e-mail will not be forwarded.',
  'Ich bin bis zum {date} nicht im Büro. In dringenden Fällen wenden Sie sich bitte an office@{domain}.',
  "Je suis absent(e) jusqu'au {date}. Pour toute urgence, merci d'écrire à office@{domain}.",
  'I am currently on parental leave. Please contact my colleagues at office@{domain}.',
];

/** The same in other languages: an opening and a request. */
export const FOREIGN: Record<
  string,
  { readonly hello: string; readonly bye: string; readonly asks: readonly string[] }
> = {
  German: {
    hello: 'Guten Tag',
    bye: 'Mit freundlichen Grüßen',
    asks: [
      'wir möchten unsere Lizenzen auf {seats} Nutzer erweitern. Bitte senden Sie uns ein Angebot mit Netto- und Bruttopreis sowie Ihren Bankdaten.',
      'die automatische Verlängerung soll bitte nicht durchgeführt werden, bevor uns eine Rechnung mit unserer Bestellnummer vorliegt. Ist das möglich?',
      'können Sie uns kurz erklären, wie die Abrechnung funktioniert, wenn während der Laufzeit {few} Personen hinzukommen?',
    ],
  },
  French: {
    hello: 'Bonjour',
    bye: 'Cordialement',
    asks: [
      'nous souhaitons renouveler notre abonnement pour {seats} utilisateurs. Pourriez-vous nous envoyer un devis avec le numéro de TVA ?',
      'le paiement par carte a échoué deux fois. Est-il possible de recevoir une facture et de payer par virement ?',
      "nous aurions besoin d'ajouter {few} personnes avant la fin du mois. Quelle est la démarche ?",
    ],
  },
  Spanish: {
    hello: 'Buenos días',
    bye: 'Un saludo',
    asks: [
      'queremos ampliar a {seats} usuarios y necesitamos un presupuesto formal para compras. ¿Nos lo pueden enviar esta semana?',
      'la tarjeta registrada ya no es válida. ¿Cómo podemos cambiar la forma de pago antes de la renovación?',
    ],
  },
  Portuguese: {
    hello: 'Olá',
    bye: 'Atenciosamente',
    asks: [
      'gostaríamos de renovar com {seats} licenças e pagar por boleto ou transferência. Vocês podem enviar a proposta?',
      'precisamos incluir {few} pessoas ainda este mês. Como funciona a cobrança proporcional?',
    ],
  },
  Italian: {
    hello: 'Buongiorno',
    bye: 'Cordiali saluti',
    asks: [
      'vorremmo un preventivo per il rinnovo con {seats} utenti, intestato alla nuova ragione sociale. È possibile riceverlo entro venerdì?',
    ],
  },
  Japanese: {
    hello: 'お世話になっております',
    bye: 'よろしくお願いいたします',
    asks: ['更新にあたり、{seats}ユーザー分のお見積りをいただけますでしょうか。請求書払いを希望しております。'],
  },
};

export const FIRST_MAILS: readonly string[] = [
  'My name is {me} and I look after {account} in our sales team. I saw your request about {topic} and would like to help.\n\nCould you tell me how many people will use it and when you need it to start? With that I can send you a quote the same day.',
  'I am {me}, your contact for anything around your subscription. We noticed {topic} on your account and I want to make sure that nothing is interrupted.\n\nDo you have a quarter of an hour this week for a call?',
  'Thank you for reaching out. I have looked at your account: you are on {seats} seats at the moment. If you let me know what you plan for the coming year, I will put the options side by side for you.',
  'I am writing about {topic}. There are two ways to go about it, and one of them takes only a few minutes online. Shall I send you the steps, or would you rather go through it together?',
];

export const FOLLOW_MAILS: readonly string[] = [
  'I wanted to come back to my mail of the other day about {topic}. Is this still something you would like help with?',
  'I tried to reach you by phone and did not want to leave you without an answer. If another colleague is the better contact for {topic}, just forward this mail to them.',
  'A short reminder about {topic}: if we settle it this week, nothing changes for your users. What would help you decide?',
];

export const LAST_MAILS: readonly string[] = [
  'I have not been able to reach you about {topic}, so I will close your request for now. Simply answer this mail when the time is right, and I will pick it up again.',
  'This is the last mail from my side about {topic} for the moment. If anything changes, you will find me at this address.',
];

export const ANSWER_MAILS: readonly string[] = [
  'Thanks for the details. I have prepared the quote for {seats} seats, you find it attached. It is valid until {date}.',
  'Good question. Seats that you add during the term are billed for the remaining months only, and at the renewal you choose the number again.',
  'I have checked with our billing team: the corrected invoice will reach you within two working days.',
  'Happy to set up a call. Would {date}, in the morning, suit you? I will ask a colleague who knows the technical side to join.',
  'You can change the payment method yourself in the customer portal under Billing. If the page shows an error, send me a screenshot and I will look into it with our team.',
  'The order is complete and the licence was sent to the address on file. Please check the spam folder if you do not see it today.',
];

export const CALLS_REACHED: readonly string[] = [
  'Spoke with {first}. They want to stay at {seats} seats, decision by {date}. Will send a summary.',
  'Reached {first}: renewal is planned, waiting for internal approval. Asked about multi-year pricing.',
  '{first} confirmed the new billing contact and asked for the quote in writing.',
  'Good talk with {first}. Two teams may join next quarter, about {few} people.',
];

export const CALLS_MISSED: readonly string[] = [
  'No answer, left a voicemail with my number.',
  'Rang through to the front desk, {first} is travelling. They will pass the message on.',
  'No answer. Will try again in the afternoon of their time zone.',
  'Number on file is not in service, looked for another one on the website.',
];

export const CALLS_IN: readonly string[] = [
  '{first} called about {topic}. Wants a written answer by {date}.',
  '{first} called to ask where the quote is. Sent it again while on the phone.',
];

export const MEETINGS: readonly string[] = [
  'Agenda: where you are today ({seats} seats), plans for the coming year, options and prices, next steps.',
  'Go through usage per team, then {topic}. Video link in the invitation.',
  'Qualification: team size, current tools, timeline, who decides.',
];

export const REQUESTS: readonly string[] = [
  'Hi, the customer asked me again in the ticket whether somebody from sales is looking at this. Could you give me an update?',
  'Can you tell me when {account} will get the quote? They have a deadline on {date}.',
  'Is there any news on {topic}? The ticket is still open on our side.',
  'Did the customer agree to the payment terms? Billing needs to know before we can release the invoice.',
  'Could you check whether {account} is allowed to buy through the partner this time?',
  'Just making sure this did not get lost: who is taking care of {account}?',
];

export const COLLEAGUE_ANSWERS: readonly string[] = [
  'Thanks for asking. I spoke with {first}, the quote goes out today. Next Steps are up to date.',
  'They have the offer, decision expected by {date}. I will write here as soon as I hear back.',
  'Done, the customer confirmed in writing. You can go ahead on your side.',
  'Still waiting for their purchase order. I will follow up with them on {date}.',
];

/** What a colleague writes into a case that they make, by department. */
export const INTERNAL_ASKS: Record<string, readonly string[]> = {
  Support: [
    'Customer asked in the ticket for a quote to go from {few} to {seats} seats. Technical side is solved. Please contact {first} directly.',
    'Customer cannot complete the purchase online, the checkout stops at the payment page. They have {seats} users and need it before {date}.',
    'The licence shows fewer seats than the customer expects. Nothing wrong on our side, it looks like a question about the order.',
  ],
  Partner: [
    'Partner wants to register the renewal for {account}. Please confirm pricing and who places the order.',
    'Reseller asks for a quote for {seats} seats on behalf of {account}, delivery before {date}.',
  ],
  Billing: [
    'Invoice for {account} is overdue since {recent}. They say the renewal was not agreed. Please clarify and let us know.',
    'Customer asks for a credit note for {few} seats and says that sales had agreed to it. Can you confirm?',
  ],
  SDR: [
    'Lead from the webinar, works at {account}, interested in Ultimate for {seats} developers. Meeting notes are in the lead record.',
    'Qualified call with {first}: {seats} developers, decision before {date}. The qualifying meeting is booked, invitation follows.',
  ],
  Community: [
    'Program member is ready to move to a paid plan with {seats} seats. Please help them with the first order.',
  ],
  Sales: [
    'Small account that came in through my territory: {seats} users, belongs to your segment. {first} knows that you will call.',
    'Met {first} at an event. They want to extend {account} by {few} seats and need a contact on your side.',
  ],
};

/** What a case is about in the customer's words, by trigger: customers do not know our subjects. */
export const TOPICS: Record<string, string> = {
  'contact-sales': 'your request to our sales team',
  pql: 'your question about more seats',
  'support-ticket': 'the question you raised with our support team',
  'sdr-created': 'your conversation with my colleague',
  'partner-opp': 'your order through our partner',
  referral: 'your plans for this year',
  'ar-request': 'your open invoice',
  'auto-renew-off': 'the renewal of your subscription',
  'renewal-payment-failure': 'the payment for your renewal',
  'first-order': 'your first subscription',
  'first-order-startup': 'your move to a paid plan',
  'qsr-payment-failure': 'the payment for your additional seats',
  'overage-qsr-off': 'the seats you use beyond your subscription',
  'customer-mql': 'the guide you downloaded',
  'duo-trial': 'your Duo trial',
  'po-renewal': 'the purchase order for your renewal',
  eoa: 'your renewal and the new plans',
  multiyear: 'your multi-year renewal',
  'will-churn': 'your upcoming renewal',
  'renewal-will-fail': 'your upcoming automatic renewal',
  'free-user-limit': 'the user limit of the free plan',
  'renewal-duo': 'your renewal with Duo',
  'missing-renewal-opp': 'your renewal',
  hva: 'how we can support your team this year',
  'hva-check-in': 'our regular check-in',
  'hva-future': 'how we can support your team',
};

/** What the automation knows, as `Key: value` lines. */
export const CONTEXT_LINES: readonly string[] = [
  'Seats: {seats}',
  'Billable users: {users}',
  'Subscription end: {date}',
  'cARR: {price}',
  'Auto-renew: {yesno}',
  'Last login of an admin: {recent}',
  'Payment method: {payment}',
  'Product: {product}',
  'Failed payment attempts: {small}',
  'PtE score: {small}',
  'PtC score: {small}',
  'Open support tickets: {small}',
  'Form message: {message}',
  'Page visited: pricing',
];

export const FORM_MESSAGES: readonly string[] = [
  'Interested in an offer for our team',
  'Need help with the upgrade',
  'Please call me back',
  'Question about licences for contractors',
];

export const CALLS_TO_ACTION: Record<string, readonly string[]> = {
  'Inbound Request': [
    'Contact the customer within 24 hours and answer the request. Link the opportunity if one exists.',
    'Reply to the customer, log the activity on the contact and let the requester know in a comment.',
  ],
  'Churn & Contraction Mitigation': [
    'Find out why auto-renewal was turned off and set the renewal risk on the opportunity.',
    'Help the customer update the payment method before the renewal date.',
  ],
  'Expansion Opportunities': [
    'Qualify the growth potential. Create an Add-On or Growth opportunity and link it to this case.',
    'Check interest after the trial and offer a call with a specialist.',
  ],
  'Urgent Renewal & TRX Support': [
    'Issue the quote with the purchase order number and confirm the close date on the opportunity.',
    'Contact the customer before the renewal date and make sure that the transaction goes through.',
  ],
  'High Value': [
    'Plan touchpoints for the year, agree on the next check-in and keep Next Steps current.',
    'Prepare a usage review and look for expansion in other departments.',
  ],
};
