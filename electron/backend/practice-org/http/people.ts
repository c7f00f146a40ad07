import type { Row } from '../store/table.ts';
import type { Store } from '../store/store.ts';
import { ORG_ID } from '../salesforce-id.ts';
import { zoneOffset } from '../zone.ts';
import { wireInstant } from '../wire-time.ts';

const text = (row: Row, field: string): string => String(row[field] ?? '');

export function userRow(store: Store, userId: string): Row | undefined {
  return store.table('User').get(userId);
}

export const identityUrl = (origin: string, userId: string): string => `${origin}/id/${ORG_ID}/${userId}`;

function urlsOf(origin: string, userId: string, version: string) {
  const rest = `${origin}/services/data/v${version}`;
  return {
    enterprise: `${origin}/services/Soap/c/${version}/${ORG_ID}`,
    metadata: `${origin}/services/Soap/m/${version}/${ORG_ID}`,
    partner: `${origin}/services/Soap/u/${version}/${ORG_ID}`,
    rest: `${rest}/`,
    sobjects: `${rest}/sobjects/`,
    search: `${rest}/search/`,
    query: `${rest}/query/`,
    recent: `${rest}/recent/`,
    profile: `${origin}/${userId}`,
    custom_domain: origin,
  };
}

/** `/services/oauth2/userinfo` */
export function userInfo(store: Store, row: Row, origin: string) {
  const userId = text(row, 'Id');
  const zone = text(row, 'TimeZoneSidKey');
  const picture = `${origin}/profilephoto/005/F`;
  return {
    sub: identityUrl(origin, userId),
    user_id: userId,
    organization_id: ORG_ID,
    preferred_username: text(row, 'Username'),
    nickname: text(row, 'Username').split('@')[0],
    name: text(row, 'Name'),
    email: text(row, 'Email'),
    email_verified: true,
    given_name: text(row, 'FirstName'),
    family_name: text(row, 'LastName'),
    zoneinfo: zone,
    photos: { picture, thumbnail: `${origin}/profilephoto/005/T` },
    profile: `${origin}/${userId}`,
    picture,
    address: {},
    is_salesforce_integration_user: false,
    urls: urlsOf(origin, userId, '{version}'),
    active: row['IsActive'] === true,
    user_type: 'STANDARD',
    language: text(row, 'LanguageLocaleKey'),
    locale: text(row, 'LanguageLocaleKey'),
    utcOffset: standardOffset(zone, store) * 1000,
    updated_at: wireInstant(row['LastModifiedDate'] as number).replace('.000+0000', 'Z'),
    is_app_installed: true,
  };
}

/** Salesforce gives the zone's offset without summer time. */
function standardOffset(zone: string, store: Store): number {
  const year = new Date(store.clock()).getUTCFullYear();
  return Math.min(zoneOffset(zone, Date.UTC(year, 0, 1) / 1000), zoneOffset(zone, Date.UTC(year, 6, 1) / 1000));
}

/** `/id/ORG/USER` */
export function identity(store: Store, row: Row, origin: string, version: string | null) {
  const userId = text(row, 'Id');
  const picture = `${origin}/profilephoto/005/F`;
  return {
    id: identityUrl(origin, userId),
    asserted_user: true,
    user_id: userId,
    organization_id: ORG_ID,
    username: text(row, 'Username'),
    nick_name: text(row, 'Username').split('@')[0],
    display_name: text(row, 'Name'),
    email: text(row, 'Email'),
    email_verified: true,
    first_name: text(row, 'FirstName'),
    last_name: text(row, 'LastName'),
    timezone: text(row, 'TimeZoneSidKey'),
    photos: { picture, thumbnail: `${origin}/profilephoto/005/T` },
    addr_street: null,
    addr_city: null,
    addr_state: null,
    addr_country: null,
    addr_zip: null,
    mobile_phone: null,
    mobile_phone_verified: false,
    is_lightning_login_user: false,
    status: { created_date: null, body: null },
    urls: urlsOf(origin, userId, version ?? '{version}'),
    active: row['IsActive'] === true,
    user_type: 'STANDARD',
    language: text(row, 'LanguageLocaleKey'),
    locale: text(row, 'LanguageLocaleKey'),
    utcOffset: standardOffset(text(row, 'TimeZoneSidKey'), store) * 1000,
    last_modified_date: wireInstant(row['LastModifiedDate'] as number),
    is_app_installed: true,
  };
}
